/** The four parts of the panel as a tablist: arrows, Home and End move, only the selected tab is in the tab order. */

import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

export type TabId = 'classeur' | 'jury' | 'fichiers' | 'aide';

const TABS: readonly { readonly id: TabId; readonly label: string }[] = [
  { id: 'classeur', label: 'Classeur' },
  { id: 'jury', label: 'Jury' },
  { id: 'fichiers', label: 'Fichiers' },
  { id: 'aide', label: 'Aide' },
];

/** Shows one panel at a time; the others stay mounted, so that what was typed is kept. `onHome`: the tab that is shown,
 * asked again; `onAct`: something is clicked in it, by the keyboard too.
 * @example <Tabs selected="jury" onSelect={setTab} onHome={toMenu} onAct={hideResult}>{{ classeur: <p />, jury: <p />, fichiers: <p />, aide: <p /> }}</Tabs>
 */
export function Tabs({
  selected,
  onSelect,
  onHome,
  onAct,
  children,
}: {
  readonly selected: TabId;
  readonly onSelect: (tab: TabId) => void;
  readonly onHome: (tab: TabId) => void;
  readonly onAct: () => void;
  readonly children: { readonly [Tab in TabId]: ComponentChildren };
}) {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const next = tabAfter(event.key, selected);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label="Parties du module" ref={list} onKeyDown={onKeyDown}>
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            class="tab"
            aria-selected={id === selected}
            aria-controls={`panel-${id}`}
            tabIndex={id === selected ? 0 : -1}
            onClick={({ detail }) => {
              if (id !== selected) onSelect(id);
              else if (detail < 2) onHome(id); // the second click of a double one asks for nothing
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {TABS.map(({ id }) => (
        <div
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={id !== selected}
          onClickCapture={onAct}
        >
          {children[id]}
        </div>
      ))}
    </>
  );
}

function tabAfter(key: string, selected: TabId): TabId | null {
  const index = TABS.findIndex(({ id }) => id === selected);
  const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: TABS.length - 1 }[key];
  if (target === undefined) return null;
  return TABS[(target + TABS.length) % TABS.length]?.id ?? null;
}
