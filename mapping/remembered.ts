const MOST = 200;

/** A function of a text that remembers its results, at most 200 of them: texts come from mappings, and anybody may send those. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const had = made.get(text);
    if (had !== undefined) return had;
    if (made.size >= MOST) made.clear();
    const result = make(text);
    made.set(text, result);
    return result;
  };
}
