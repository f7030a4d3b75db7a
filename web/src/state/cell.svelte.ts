/** One value that is watched. */
class Cell<T> {
  now: T = $state.raw() as T;

  constructor(first: T) {
    this.now = first;
  }
}

export const cell = <T>(first: T) => new Cell(first);
