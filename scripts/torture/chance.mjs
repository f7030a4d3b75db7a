/** Numbers that a seed decides (mulberry32). */
export class Chance {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** From 0 to less than 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to less than `most`. */
  below(most) {
    return Math.floor(this.next() * most);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }

  once(inSo) {
    return this.below(inSo) === 0;
  }
}
