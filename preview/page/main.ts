/** The local page: the spreadsheet, the add-in's server code in its own realm, its sidebar, its menu, and the demonstration. */
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { type Host, startHost } from '../appsscript/host';
import { globalFunctions } from '../appsscript/source';
import { showCellStatus } from './cellStatus';
import { FIRST_SHEET, makeDemonstration, type Progress } from './demonstration';
import { ask } from './dialog';
import { entryOf } from './entry';
import { validateEntries } from './entryValidation';
import { type Filling, handleFiles, loadFiles } from './files';
import { showFrenchNumbers } from './frenchDisplay';
import { acceptFrenchInput } from './frenchInput';
import { functionHelp } from './functionHelp';
import { guardProtectedCells } from './guard';
import { showMenus } from './menu';
import { frenchLocales, screenPlugins } from './plugins';
import { frameRealm } from './realm';
import { showRefusals } from './refusals';
import { focusSheet } from './selecting';
import { createSidebar } from './sidebar';
import './style.css';
import { createTestApi } from './testApi';
import { watchUnsaved } from './unsaved';

const PROTECTED = {
  title: 'Cellule calculée',
  text: 'Cette cellule est calculée par Jury BUT. La modifier quand même\u00a0?',
  no: 'Annuler',
  yes: 'Modifier',
};
const WAITING = 'Le module attend la fin de votre saisie.';
const SIDEBAR_FILE = 'Sidebar';
const WORKBOOK = 'Classeur de jury';

void open();

async function open(): Promise<void> {
  try {
    const [code, html] = await Promise.all([fileText('Code.js'), fileText(`${SIDEBAR_FILE}.html`)]);
    await start(code, html);
  } catch (error) {
    showFailure(error);
  }
}

async function start(code: string, html: string): Promise<void> {
  const host: Host = startHost({
    name: WORKBOOK,
    code,
    realm: frameRealm(),
    locales: frenchLocales,
    plugins: screenPlugins('tableur', functionHelp(code)),
    htmlFiles: new Set([SIDEBAR_FILE]),
    screen: {
      addMenu: () => undefined,
      showSidebar: (_file, title, appended) => sidebar.open(title, appended),
      alert: (title, text) => void ask({ title: title || 'Jury BUT', text, no: 'Fermer', yes: 'OK' }),
      toast: (text) => show('etat', text),
    },
    ask: () => ask(PROTECTED),
    entry: (engine) => entryOf(engine, part('tableur'), () => show('etat', WAITING)),
  });
  const { engine } = host;

  const sidebar = createSidebar({
    host,
    html,
    names: globalFunctions(code),
    panel: part('panneau'),
    title: part('panneau-titre'),
    focusSheet: () => focusSheet(engine),
  });
  part('panneau-fermer').addEventListener('click', sidebar.close);
  acceptFrenchInput(engine);
  showFrenchNumbers(engine);
  guardProtectedCells(host, () => ask(PROTECTED));
  validateEntries(host, showRefusals(engine, part('refus')));
  showCellStatus(engine, part('etat'), part('bulle'));
  const extensions = part('extensions') as HTMLButtonElement;
  showMenus(extensions, part('extensions-menu'), host.menus, (name) => void host.click(name).then(sidebar.focus));
  const unsaved = watchUnsaved(host);
  handleFiles(
    host,
    unsaved,
    {
      download: part('telecharger') as HTMLButtonElement,
      open: part('ouvrir') as HTMLButtonElement,
      chosen: part('fichier') as HTMLInputElement,
    },
    (text) => show('etat', text),
    (text) => void ask({ title: 'Jury BUT', text, no: 'OK' }),
    (work) => fill(host, work),
    (name) => show('classeur', `${name}.`),
  );
  const ready = firstScreen(host);
  const page = createTestApi(host, ready);
  window.juryBut = page;
  await ready;
  unsaved.askBeforeLosing(document.querySelectorAll<HTMLAnchorElement>('nav a'), ask);
  void loadFiles().catch(() => undefined);
  page.timings.ready = Math.round(performance.now());
}

async function firstScreen(host: Host): Promise<void> {
  await host.engine.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  await host.idle();
  const empty = new URLSearchParams(location.search).has('vide');
  show('classeur', empty ? `${WORKBOOK}.` : 'Démonstration, avec des étudiants fictifs.');
  if (!empty) await outOfSight(host, () => makeDemonstration(host, showProgress));
  await host.click('showSidebar');
  if (!empty) showFromTheTop(host);
  await host.idle();
  part('avancement').hidden = true;
}

/** Every sheet as when it is opened: its first cell selected. */
function showFromTheTop({ engine: { workbook } }: Host): void {
  for (const sheet of workbook.getSheets()) if (!sheet.isSheetHidden()) sheet.activate().getRange('A1').activate();
  (workbook.getSheetByName(FIRST_SHEET) ?? workbook.getSheetByName('Programme'))?.activate();
}

/** The progress bar over the sheets while they are filled, then the workbook from its first cell. */
async function fill(host: Host, work: Filling): Promise<void> {
  part('avancement').hidden = false;
  try {
    await outOfSight(host, () => work(showProgress));
  } finally {
    part('avancement').hidden = true;
  }
  showFromTheTop(host);
  await host.idle();
}

/** Drawing each sheet while it is being made would take a third of the time. */
async function outOfSight({ engine }: Host, work: () => Promise<void>): Promise<void> {
  const render = engine.univer.__getInjector().get(IRenderManagerService).getRenderById(engine.workbook.getId());
  const { classList } = part('tableur');
  classList.add('building');
  render?.deactivate();
  try {
    await work();
  } finally {
    render?.activate();
    classList.remove('building');
  }
}

async function fileText(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} : ${response.status}`);
  return response.text();
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`la page n'a pas d'élément ${id}`);
  return found;
}

function show(id: string, text: string): void {
  part(id).textContent = text;
}

function showProgress({ label, done, total }: Progress): void {
  show('avancement-texte', total === null ? `${label}…` : `${label}… (${done + 1}/${total})`);
  const bar = part('avancement-barre') as HTMLProgressElement;
  if (total === null) {
    bar.removeAttribute('value');
    return;
  }
  bar.max = total;
  bar.value = done;
}

function showFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  part('avancement').hidden = false;
  part('avancement').classList.add('failed');
  part('avancement-barre').hidden = true;
  show('avancement-texte', `La page n'a pas pu s'ouvrir\u00a0: ${message}`);
  console.error(error);
}
