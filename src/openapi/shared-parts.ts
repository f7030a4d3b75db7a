import type { Schema } from '../http/describe.js';

type Kind = 'parameters' | 'headers';

/** A parameter or header with its description, and its name in the components if that differs from its own. */
export type Part = Schema & { component?: string };

/**
 * Writes parameters and headers shared by several operations once, under `components`. All of them must be added before any is
 * written.
 */
export class SharedParts {
  private readonly uses: Record<Kind, Map<string, number>> = { parameters: new Map(), headers: new Map() };
  private readonly components: Record<Kind, Map<string, Schema>> = {
    parameters: new Map(),
    headers: new Map(),
  };

  count(kind: Kind, part: Part): void {
    const text = JSON.stringify(part);
    this.uses[kind].set(text, (this.uses[kind].get(text) ?? 0) + 1);
  }

  /** A reference to the part, or the part itself if only one operation has it. @throws Error if two have the same name */
  written(kind: Kind, name: string, part: Part): Schema {
    const { component = name, ...own } = part;
    if ((this.uses[kind].get(JSON.stringify(part)) ?? 0) < 2) return own;
    const there = this.components[kind].get(component);
    if (there && JSON.stringify(there) !== JSON.stringify(own))
      throw new Error(`Several ${kind} are named ${component}: give one of them a component of its own.`);
    this.components[kind].set(component, own);
    return { $ref: `#/components/${kind}/${component}` };
  }

  /** `components.parameters` or `components.headers`: the referenced parts by name. */
  of(kind: Kind): Record<string, Schema> {
    return Object.fromEntries([...this.components[kind]].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
