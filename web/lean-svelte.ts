import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Svelte's runtime carries a good deal that this page has no use for: hydration, updates that wait for promises, forks of the
 * state, error boundaries, transitions, deep proxies. Here it is left out of the build, a sixth of the page. What an edit
 * expects of Svelte's code and no longer finds fails the build; so does source that would need what is left out.
 */
type Edit = [what: RegExp, by: string];

const method = (name: string): Edit => [
  new RegExp(`\\n\\t${name}\\([^\\n]*\\) \\{\\n[\\s\\S]*?\\n\\t\\}\\n`),
  '\n',
];
const body = (name: string, by: string): Edit => [
  new RegExp(`(function ${name}\\([^\\n]*\\) \\{\\n)[\\s\\S]*?\\n\\}\\n`),
  `$1${by}\n}\n`,
];

const EDITS: Record<string, Edit[]> = {
  'dom/hydration.js': [
    [/export let hydrating = false/, 'export const hydrating = false'],
    [/(export function set_hydrating\(value\) \{)[^}]*\}/, '$1}'],
  ],
  'reactivity/async.js': [body('flatten', 'fn(sync.map(derived));')],
  'reactivity/batch.js': [
    [/export let batch_values = null/, 'export const batch_values = null'],
    [/(?<!const )batch_values = (null|previous_batch_values);/g, ''],
    [/export function fork\([\s\S]*?\n\}\n/, 'export const fork = undefined;\n'],
    [/if \(this\.#is_deferred\(\)\) \{[\s\S]*?\n\t\t\}\n/, ''],
    [/if \(!this\.#is_deferred\(\)\) this\.discard\(\);/, ''],
    [/const earlier_batch = [\s\S]*?return;\n\t\t\}\n/, ''],
    [/ \|\| this\.#skipped_branches\.has\(effect\)/, ''],
    [/this\.apply\(\);/, ''],
    [/this\.#deferred\?\.resolve\(\);/, ''],
    [/if \(async_mode_flag\) \{\n\t\t\t\tthis\.#commit\(\);[\s\S]*?\n\t\t\t\}\n/, ''],
    [/this\.#pending === 0 && /, ''],
    [/for \(const fn of this\.#commit_callbacks\) fn\(this\);\n\t\tthis\.#commit_callbacks\.clear\(\);/, ''],
    [/if \(\n\t\t\teffect\.b\?\.is_pending[\s\S]*?return;\n\t\t\}\n/, ''],
    [/this\.#unlink\(\);/g, ''],
    [/\n\tcapture\([\s\S]*?\n\t\}\n/, '\n\tcapture(source, value) {\n\t\tsource.v = value;\n\t}\n'],
    ...[
      'constructor',
      '#unlink',
      '#is_deferred',
      '#is_skipped',
      'skip_effect',
      'unskip_effect',
      '#find_earlier_batch',
      '#intersects',
      '#merge',
      '#defer_effects',
      'discard',
      'register_created_effect',
      '#commit',
      'increment',
      'decrement',
      'transfer_reactions',
      'oncommit',
      'ondiscard',
      'settled',
      'apply',
      'activate',
      'deactivate',
    ].map(method),
    [
      /\n\t(id|linked|prev|next|current|previous|async_deriveds|#commit_callbacks|#discard_callbacks|#pending|#blocking_pending|#deferred|#new_effects|#skipped_branches|#unskipped_branches|#decrement_queued) = .*;/g,
      '',
    ],
  ],
  'reactivity/effects.js': [
    [/current_batch\?\.register_created_effect\(effect\);/, ''],
    [/controller !== null/, 'false'],
  ],
  'error-handling.js': [body('invoke_error_boundary', '\tthrow error;')],
  'dom/blocks/boundary.js': [
    [
      /[\s\S]*/,
      "import { branch } from '../../reactivity/effects.js';\n" +
        'export const boundary = (anchor, props, children) => branch(() => children(anchor));\n' +
        'export const pending = () => {};\n',
    ],
  ],
  'dom/blocks/branches.js': [
    [
      /[\s\S]*/,
      `import { branch, destroy_effect } from '../../reactivity/effects.js';
export class BranchManager {
  constructor(anchor) { this.anchor = anchor; }
  ensure(key, fn) {
    const { shown } = this;
    if (shown && this.key === key) return;
    this.key = key;
    this.shown = fn && branch(() => fn(this.anchor));
    if (shown) destroy_effect(shown);
  }
}
`,
    ],
  ],
  'dom/blocks/each.js': [
    [
      /function pause_effects\([\s\S]*?\n\}\n/,
      `function pause_effects(state, to_destroy, anchor) {
  if (anchor) {
    const parent = anchor.parentNode;
    clear_text_content(parent);
    parent.append(anchor);
    state.items.clear();
  }
  for (const effect of to_destroy) destroy_effect(effect, !anchor);
}
`,
    ],
    [
      /pause_effect\(fallback, \(\) => \{[\s\S]*?\n\t\t\t\t\}\);/,
      'destroy_effect(fallback);\nfallback = null;',
    ],
    [/resume_effect\(fallback\);/, ''],
    [
      /function reconcile\([\s\S]*?\n\}\n/,
      `function reconcile(state, array, anchor, flags, get_key) {
  const { items, effect: { first } } = state;
  const gone = new Set();
  for (let effect = skip_to_branch(first); effect; effect = skip_to_branch(effect.next))
    if (effect !== state.fallback) gone.add(effect);
  const kept = array.map((value, index) => items.get(get_key(value, index)).e);
  for (const effect of kept) gone.delete(effect);
  if (gone.size) pause_effects(state, [...gone], kept.length || !(flags & EACH_IS_CONTROLLED) ? null : anchor);
  let prev = null;
  for (const effect of kept) {
    const next = skip_to_branch(prev ? prev.next : state.effect.first);
    if (effect !== next || effect.f & EFFECT_OFFSCREEN) {
      if (effect !== next) {
        if (effect === state.effect.last) state.effect.last = effect.prev;
        if (effect.prev) effect.prev.next = effect.next;
        if (effect.next) effect.next.prev = effect.prev;
        link(state, prev, effect);
        link(state, effect, next);
      }
      move(effect, effect === next ? null : next, anchor);
      effect.f &= ~EFFECT_OFFSCREEN;
    }
    prev = effect;
  }
}
`,
    ],
  ],
  'reactivity/sources.js': [[/eager_effects\.size > 0 &&/, 'false &&']],
  'dom/elements/events.js': [
    [
      /[\s\S]*/,
      `import { teardown } from '../../reactivity/effects.js';
import { untrack } from '../../runtime.js';
export const event_symbol = Symbol();
export const delegate = () => {};
export const delegated = (name, element, handler) => handler && element.addEventListener(name, handler);
export function event(name, element, handler, capture, passive) {
  const untracked = (event) => untrack(() => handler?.call(element, event));
  const options = { capture, passive };
  element.addEventListener(name, untracked, options);
  if (element === window) teardown(() => element.removeEventListener(name, untracked, options));
}
export const all_registered_events = [], root_event_handles = [], on = event, create_event = event;
export const apply = event, replay_events = event, handle_event_propagation = event;
`,
    ],
  ],
  'dom/elements/attributes.js': [
    [
      /typeof value !== 'string' && get_setters\(element\)\.has\(attribute\)/,
      "typeof value === 'boolean' && attribute in element",
    ],
    [/\[IS_CUSTOM_ELEMENT\]: .*,\s*\[IS_HTML\]: .*/, ''],
    [/if \(attribute === 'loading'\) \{[\s\S]*?\n\t\}\n/, ''],
  ],
  'dom/reconciler.js': [
    [/const policy =[\s\S]*?\n\t\}\);\n/, ''],
    body('create_trusted_html', '\treturn html;'),
  ],
  'dom/operations.js': [
    [/return .*first_child_getter\.call\(node\)[^;]*;/, 'return node.firstChild;'],
    [/return .*next_sibling_getter\.call\(node\)[^;]*;/, 'return node.nextSibling;'],
    body('init_operations', '\t$window = window;'),
  ],
  'render.js': [
    [/if \(context\) ctx\.c = context;/, ''],
    [/if \(events\) \{[\s\S]*?\n\t\t\t\t\}\n/, ''],
    [/return \(\) => \{\n\t\t\tfor \(var event_name of[\s\S]*?\n\t\t\};\n/, ''],
    [/event_handle\(array_from\(all_registered_events\)\);\s*root_event_handles\.add\(event_handle\);/, ''],
    [/mounted_components\.set\(component, unmount\);/, ''],
  ],
  'proxy.js': [
    [
      /[\s\S]*/,
      'export const proxy = (value) => value;\nexport const get_proxied_value = proxy;\nexport const is = Object.is;\n',
    ],
  ],
};

/** What is taken of packages of d3, by the end of the file's name. */
const D3: Record<string, Edit[]> = {
  // Scales turn one number into another: no ticks, no formats.
  'd3-scale.mjs': [[/function linearish\(scale\) \{/, '$&\n  return scale;']],
  // Days of UTC are written in words: nothing is parsed, and there is neither local time nor weeks.
  'd3-time-format.mjs': [
    [/var periodRe = [\s\S]*?;/, ''],
    [/var formats = \{[\s\S]*?\n {2}\};/, ''],
    [
      /(var utcFormats = \{)[\s\S]*?\n {2}\};/,
      '$1 A: formatUTCWeekday, b: formatUTCShortMonth, B: formatUTCMonth, d: formatUTCDayOfMonth };',
    ],
    [/var parses = \{[\s\S]*?\n {2}\};/, ''],
    [/\n {2}(utcF|f)ormats\.[xXc] = .*/g, ''],
    [/(return \{\n)[\s\S]*?( {4}utcFormat: function[\s\S]*?\n {4}\}),[\s\S]*?(\n {2}\};\n\}\n)/, '$1$2$3'],
    [/\n\s+f\.toString = .*/g, ''],
    [/\n {2}(dateTime|date|time|periods|shortDays): .*/g, ''],
    [/\n {2}(timeFormat|timeParse|utcParse) = .*/g, ''],
    [/var isoSpecifier[\s\S]*/, 'export { timeFormat, utcFormat };\n'],
  ],
};

/** In a component as Svelte compiles it: what only hydration and slots need, and copies of what is a list already. */
const COMPILED: [RegExp, string][] = [
  [/^\s*\$\.(reset|next|delegate)\([^()]*\);$/gm, ''],
  [/,\s*\$\$slots: \{ default: true \}/g, ''],
  [/\$\.to_array\((.*?), \d+\)/g, '$1'],
];

/** Each with the reason why source that has it cannot be built. */
const NEEDS: [RegExp, string][] = [
  [/\$state(\(|<)/, 'state is deep: say $state.raw'],
  [/<svelte:boundary|\{#await/, 'errors and promises are handled where they occur'],
  [/\b(transition|in|out|animate):\w/, 'nothing is animated by Svelte'],
];

export const leanSvelte: Plugin[] = [
  {
    name: 'lean-svelte-source',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/web\/src\/.*\.svelte(\.ts)?$/.test(id)) return;
      for (const [what, why] of NEEDS) if (what.test(code)) this.error(`${id}: ${why}.`);
    },
  },
  {
    name: 'lean-svelte',
    enforce: 'post',
    transform(code, id) {
      if (id.endsWith('.svelte')) return COMPILED.reduce((text, edit) => text.replace(...edit), code);
      const ofSvelte = /svelte\/src\/internal\/client\/(.*)$/.exec(id)?.[1];
      const file = ofSvelte ?? basename(id);
      const edits = ofSvelte ? EDITS[ofSvelte] : D3[file];
      if (!ofSvelte && !edits) return null;
      const edited = (edits ?? []).reduce((text, [what, by]) => {
        if (!what.test(text)) this.error(`${file} is not what it was: no ${what}.`);
        what.lastIndex = 0;
        return text.replace(what, by);
      }, code);
      return edited
        .replaceAll('https://svelte.dev/e/', '')
        .replace(/\b\w+\??\.is_fork\b(?! = )|\b\w+\.ac !== null/g, 'false')
        .replace(/^\s*is_fork = false;$/m, '');
    },
  },
];
