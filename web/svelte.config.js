/** Classes are scoped by a short name: there are some hundreds of them. */
const names = new Map();
const short = (filename) => {
  if (!names.has(filename)) names.set(filename, `s${names.size.toString(36)}`);
  return names.get(filename);
};

/** Of a selector only the first part is scoped: what is inside an element of a component needs no mark of its own. */
const scoped = (selector) => {
  const [, space, first, between, rest] = /^(\s*)([^\s>+~]+)(\s*[>+~]?\s*)(.*?)\s*$/s.exec(selector) ?? [];
  return rest && !selector.includes(':global')
    ? `${space}${first}${between || ' '}:global(${rest})`
    : selector;
};

const head = (text) =>
  text.startsWith('@')
    ? text
    : text
        .split(/,(?![^(]*\))/)
        .map(scoped)
        .join(',');

export default {
  preprocess: {
    style: ({ content }) => ({
      code: content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@?[^{};@]+(?=\{)/g, head),
    }),
  },
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: ({ hash, css, filename }) => (filename ? short(filename) : `s${hash(css)}`),
  },
};
