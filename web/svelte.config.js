/** Classes are scoped by a short name: there are some hundreds of them. */
const names = new Map();
const short = (filename) => {
  if (!names.has(filename)) names.set(filename, `s${names.size.toString(36)}`);
  return names.get(filename);
};

export default {
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: ({ hash, css, filename }) => (filename ? short(filename) : `s${hash(css)}`),
  },
};
