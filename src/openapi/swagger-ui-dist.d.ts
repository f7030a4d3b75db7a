declare module 'swagger-ui-dist/absolute-path.js' {
  /** Absolute path of the folder with the files. */
  export default function absolutePath(): string;
}
