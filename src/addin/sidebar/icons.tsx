/** The few drawings of the panel: lines that take the colour of the text, hidden from screen readers. */

const PATHS = {
  back: 'M9.5 3.5L5 8l4.5 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  lock: 'M4.5 7V5a3.5 3.5 0 017 0v2M3.5 7h9v6.5h-9z',
  tick: 'M3.5 8.5l3 3 6-7',
} as const;

/** @example <Icon name="tick" /> */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A share of a whole as a thin bar; the words beside it say the same.
 * @example <Bar value={12} total={24} />
 */
export function Bar({ value, total }: { readonly value: number; readonly total: number }) {
  const width = total === 0 ? 100 : (100 * value) / total;
  return (
    <svg class={value >= total ? 'bar full' : 'bar'} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width="100" height="4" />
      <rect class="bar-value" width={width} height="4" />
    </svg>
  );
}
