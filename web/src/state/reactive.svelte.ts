/** A single reactive value, to be shared between components. */
class Reactive<T> {
  value: T = $state.raw() as T;

  constructor(initial: T) {
    this.value = initial;
  }
}

export const reactive = <T>(initial: T) => new Reactive(initial);
