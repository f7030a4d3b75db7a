declare module 'edtf' {
  /** The EDTF library, the oracle of our own parser's tests: the first and last millisecond of a date. */
  export default function edtf(text: string): { min: number; max: number };
}
