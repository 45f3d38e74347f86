/** « Documents » over the sheets of a workbook: what the endpoints answer, the sheet that they write, and how many service calls it takes. */
import type {
  DocumentChoices,
  DocumentRequest,
  FreezeOutcome,
  JuryDocument,
  SidebarState,
} from '../../src/addin/protocol';
import { quietWorkbook, runAll } from './interrupted';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  must,
  named,
  plain,
  sheetOf,
} from './workbench';

const HOSTILE = ['=HYPERLINK("x")', '<img onerror=x>', `مريم ${'é'.repeat(4000)}`] as const;
const PV: DocumentRequest = { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] };
const NAME = 'PV Jury BUT1';

async function workbookOf(etudiants: string): Promise<HeadlessHost> {
  const host = quietWorkbook();
  for (const request of [notebookOf(TINY, etudiants), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(host, request);
  return host;
}

let host: HeadlessHost;

beforeAll(async () => {
  host = await workbookOf(`001;Abadie;Rose;TD1\n002;${HOSTILE[0]};${HOSTILE[1]};TD1\n003;${HOSTILE[2]};Lou;TD2`);
  for (const [semestre, numbers] of [
    [1, ['101', '102']],
    [2, ['201', '202']],
  ] as const)
    for (const number of numbers)
      for (const code of [`R${number}`, `SAE${number}`])
        sheetOf(host, `Notes S${semestre}`)
          .getRange(markCell(host, semestre, '001', code))
          .setValue(12);
}, 120_000);
afterAll(() => host.dispose());

/** What the panel says of a document that it has put in a sheet. */
const written = async (request: DocumentRequest) =>
  ((await must(host, 'writeDocument', request)) as { readonly texte: string }).texte;
const textsOf = (name: string): readonly string[] =>
  sheetOf(host, name)
    .getDataRange()
    .getValues()
    .flat()
    .map((cell) => String(cell).replace(/\u00a0/g, ' '))
    .filter((cell) => cell !== '');
const documents = (): readonly string[] =>
  host.spreadsheet
    .getSheets()
    .map((sheet) => sheet.getName())
    .filter((name) => /^(PV|Mon PV|Relevé|Attestation)/.test(name));

it('dit ce qui peut être imprimé : les sessions qui ont une feuille, les étudiants, l’attestation de qui a tout acquis', async () => {
  const choices = (await must(host, 'documentChoices')) as DocumentChoices;
  expect(choices.map(({ session, etudiants }) => [session, etudiants.map(({ nip }) => nip)])).toEqual([
    ['S1', ['001', '002', '003']],
    ['BUT1', ['001', '002', '003']],
  ]);
  // Toutes les notes de Rose valent 12 ; les deux autres n'en ont aucune.
  expect(choices[1]?.etudiants.map((one) => one.documents)).toEqual([
    ['releve', 'attestation'],
    ['releve'],
    ['releve'],
  ]);
});

it('donne un document d’une page par étudiant demandé, et refuse en français ce qui n’a pas lieu d’être', async () => {
  const releves = (await must(host, 'juryDocument', { ...PV, kind: 'releve', nips: ['003', '001'] })) as JuryDocument;
  expect([releves.pages.length, releves.provisoire]).toEqual([2, true]);
  for (const request of [
    { ...PV, kind: 'attestation', nips: ['002'] },
    { ...PV, kind: 'refus', nips: ['001'] },
    { ...PV, kind: 'releve', nips: ['999'] },
  ]) {
    const reply = await ask(host, 'juryDocument', request);
    expect([reply.ok, reply.code]).toEqual([false, 'etudiant-absent']);
  }
  const several = await ask(host, 'writeDocument', { ...PV, kind: 'releve', nips: ['001', '002'] });
  expect(several.code).toBe('plusieurs-pages');
});

it('sans feuille de jury, dit de la générer', async () => {
  const bare = quietWorkbook();
  try {
    await runAll(bare, notebookOf(TINY, '001;Abadie;Rose;TD1'));
    expect(await must(bare, 'documentChoices')).toEqual([]);
    const reply = await ask(bare, 'juryDocument', PV);
    expect(reply.message).toContain("La feuille Jury BUT1 n'est pas");
  } finally {
    bare.dispose();
  }
});

it('met le PV dans une feuille : des textes seulement, les noms hostiles comme les autres', async () => {
  expect(await must(host, 'writeDocument', PV)).toEqual({ feuille: NAME, texte: expect.stringContaining(NAME) });
  const texts = textsOf(NAME);
  expect(texts).toEqual(expect.arrayContaining(['Procès-verbal du jury', 'PROVISOIRE — résultats non arrêtés', 'ADM']));
  expect(texts).toContain(`${HOSTILE[0].toUpperCase()} ${HOSTILE[1]} (002)`);
  expect(texts.some((text) => text.includes('É'.repeat(4000)))).toBe(true);
  const formulas = sheetOf(host, NAME).getDataRange().getFormulas().flat();
  expect(formulas.filter((formula) => formula !== '')).toEqual([]);
  expect(host.refusals).toEqual([]);
});

it('le refait à sa place, sous le nom qu’on lui a donné', async () => {
  sheetOf(host, NAME).setName('Mon PV');
  const index = sheetOf(host, 'Mon PV').getIndex();
  await must(host, 'writeDocument', PV);
  expect(documents()).toEqual(['Mon PV']);
  expect(sheetOf(host, 'Mon PV').getIndex()).toBe(index);
  sheetOf(host, 'Mon PV').setName(NAME);
});

it('ne touche jamais une feuille de l’enseignant du même nom', async () => {
  for (const name of ['Relevé de notes', 'Attestation (en cours)']) {
    host.spreadsheet.insertSheet(name, host.spreadsheet.getNumSheets());
    sheetOf(host, name).getRange('A1').setValue('à moi');
  }
  const releve = await ask(host, 'writeDocument', { ...PV, kind: 'releve', nips: ['001'] });
  const attestation = await ask(host, 'writeDocument', { ...PV, kind: 'attestation', nips: ['001'] });
  expect([releve.code, attestation.code]).toEqual(['nom-pris', 'nom-pris']);
  expect(releve.message?.replace(/\u00a0/g, ' ')).toContain('« Relevé de notes »');
  expect(textsOf('Relevé de notes')).toEqual(['à moi']);
  expect(textsOf('Attestation (en cours)')).toEqual(['à moi']);
  for (const name of ['Relevé de notes', 'Attestation (en cours)']) host.spreadsheet.deleteSheet(sheetOf(host, name));
});

it('n’est pas une feuille du classeur : ni dans l’état du panneau, ni dans une mise à jour, ni dans les vérifications', async () => {
  const state = (await must(host, 'sidebarState')) as SidebarState;
  expect(state.classeur?.feuilles).not.toContain(NAME);
  // La feuille de jury affichée est celle que le panneau choisit d'avance ; une autre feuille n'en choisit aucune.
  for (const [sheet, shown] of [
    ['Jury S1', 'S1'],
    ['Jury BUT1', 'BUT1'],
    ['Notes S1', null],
  ] as const) {
    sheetOf(host, sheet).activate();
    expect(((await must(host, 'sidebarState')) as SidebarState).classeur?.juryAffiche).toBe(shown);
  }
  expect(await must(host, 'planSteps', juryRequest('BUT1'))).toMatchObject({ steps: [] });
  expect(JSON.stringify(await must(host, 'checkWorkbook'))).not.toContain(NAME);
});

describe('ce qui a été tapé sur un document', () => {
  const SIGNED = 'Fait à Dijon, le 3 juillet 2026';
  /** The cell of « Fait à … » on a sheet. */
  const signature = (name: string) => {
    const values = sheetOf(host, name).getDataRange().getValues();
    const row = values.findIndex((line) => String(line[0]).startsWith('Fait à'));
    return sheetOf(host, name).getRange(row + 1, 1);
  };
  const KEPT = `${NAME} (gardée)`;
  afterEach(() => {
    for (const name of documents()) if (name !== NAME) host.spreadsheet.deleteSheet(sheetOf(host, name));
  });

  it('y reste, sur une feuille gardée que le panneau nomme ; le document est refait à côté', async () => {
    signature(NAME).setValue(SIGNED);
    const said = plain(await written(PV));
    expect(said).toContain(`Feuille « ${NAME} » prête.`);
    expect(said).toContain(`est gardée : « ${KEPT} »`);
    expect(documents()).toEqual([KEPT, NAME]);
    expect(signature(KEPT).getValue()).toBe(SIGNED);
    expect(signature(NAME).getValue()).not.toBe(SIGNED);
    // Untouched, the new one is made again in its place; touched again, it is kept under a name of its own.
    expect(plain(await written(PV))).not.toContain('gardée');
    expect(documents()).toEqual([KEPT, NAME]);
    signature(NAME).setValue(SIGNED);
    await must(host, 'writeDocument', PV);
    expect(documents()).toEqual([KEPT, `${NAME} (gardée 2)`, NAME]);
    expect(signature(`${NAME} (gardée 2)`).getValue()).toBe(SIGNED);
  });

  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void]>([
    ['une formule', (sheet) => sheet.getRange(sheet.getMaxRows(), 1).setFormula('=1+1')],
    ['une note', (sheet) => sheet.getRange(2, 1).setNote('à revoir')],
    ['une cellule effacée', (sheet) => sheet.getRange(1, 1).clearContent()],
  ])('%s compte', async (_, touch) => {
    touch(sheetOf(host, NAME));
    await must(host, 'writeDocument', PV);
    expect(documents()).toEqual([KEPT, NAME]);
  });

  it('y reste sous le nom que l’enseignant lui a donné', async () => {
    signature(NAME).setValue(SIGNED);
    sheetOf(host, NAME).setName('Mon PV');
    expect(plain(await written(PV))).toContain('est gardée : « Mon PV »');
    expect(documents()).toEqual(['Mon PV', NAME]);
    expect(signature('Mon PV').getValue()).toBe(SIGNED);
  });

  it('y reste quand une copie en a été faite à la main, qui n’est pas supprimée non plus', async () => {
    const copy = host.spreadsheet.insertSheet('PV copié', host.spreadsheet.getNumSheets());
    copy.getRange('A1').setValue(SIGNED);
    // Google copies the marks of a sheet with it.
    for (const one of sheetOf(host, NAME).getDeveloperMetadata())
      copy.addDeveloperMetadata(one.getKey(), one.getValue() ?? '', one.getVisibility() as never);
    await must(host, 'writeDocument', PV);
    await must(host, 'writeDocument', PV);
    expect(documents()).toEqual([NAME, 'PV copié']);
    expect(textsOf('PV copié')).toEqual([SIGNED]);
  });

  it('y reste où que la mise en feuille soit coupée', async () => {
    signature(NAME).setValue(SIGNED);
    host.resetCounts();
    await must(host, 'writeDocument', PV);
    const calls = host.callCount();
    const holders = () => documents().filter((name) => textsOf(name).includes(SIGNED));
    expect(holders()).toEqual([KEPT]);
    for (let cut = Math.floor(calls / 3); cut <= calls; cut += 3) {
      for (const name of documents()) if (name !== NAME) host.spreadsheet.deleteSheet(sheetOf(host, name));
      signature(NAME).setValue(SIGNED);
      host.failAt(cut, cut % 2 === 0 ? 'before' : 'after');
      await ask(host, 'writeDocument', PV);
      host.failAt(0);
      await must(host, 'writeDocument', PV);
      expect([cut, holders(), documents()]).toEqual([cut, [KEPT], [KEPT, NAME]]);
    }
  }, 300_000);
});

it('coupé n’importe où, laisse un PV entier ou aucun, et se refait', async () => {
  host.resetCounts();
  await must(host, 'writeDocument', PV);
  const whole = textsOf(NAME);
  const calls = host.callCount();
  // Every call from the first that writes; the reading before it changes nothing.
  for (let cut = Math.floor(calls / 3); cut <= calls; cut += 3) {
    host.failAt(cut, cut % 2 === 0 ? 'before' : 'after');
    await ask(host, 'writeDocument', PV);
    host.failAt(0);
    await must(host, 'writeDocument', PV);
    expect([cut, documents()]).toEqual([cut, [NAME]]);
  }
  expect(textsOf(NAME)).toEqual(whole);
}, 300_000);

it('arrêté, le PV porte la date et l’empreinte ; une note changée ensuite le rend provisoire', async () => {
  const real = emptyWorkbook();
  const type = (mark: number) => {
    for (const semestre of [1, 2])
      for (const n of [1, 2])
        for (const code of [`R${semestre}0${n}`, `SAE${semestre}0${n}`])
          sheetOf(real, `Notes S${semestre}`)
            .getRange(markCell(real, semestre, '001', code))
            .setValue(mark);
  };
  try {
    for (const request of [notebookOf(TINY, '001;Abadie;Rose;TD1'), juryRequest('S1'), juryRequest('BUT1')])
      await generate(real, request);
    type(12);
    sheetOf(real, 'Composition du jury')
      .getRange(named(real, 'jury_date_BUT1').getRow() + 3, named(real, 'jury_date_BUT1').getColumn())
      .setValue('Claude Roy');
    await real.idle();
    expect((await must(real, 'juryDocument', PV)) as JuryDocument).toMatchObject({ provisoire: true });
    const frozen = (await must(real, 'freezeResults', { session: 'BUT1', correctif: null })) as FreezeOutcome;
    const fixed = (await must(real, 'juryDocument', PV)) as JuryDocument;
    expect([frozen.fait, fixed.provisoire, fixed.depuis]).toEqual([true, false, undefined]);
    expect(JSON.stringify(fixed)).toContain(frozen.fait ? `SHA-256 ${frozen.sha256}` : 'refusé');
    // Ce qui est tapé dans la composition après l'arrêté ne passe pas pour arrêté.
    expect(JSON.stringify(fixed)).not.toContain('composition du jury a été modifiée');
    sheetOf(real, 'Composition du jury')
      .getRange(named(real, 'jury_date_BUT1').getRow() + 3, named(real, 'jury_date_BUT1').getColumn())
      .setValue('Ana Lenoir');
    const reseated = plain(JSON.stringify(await must(real, 'juryDocument', PV)));
    expect(reseated).toContain("réuni sous la présidence d'Ana Lenoir");
    expect(reseated).toMatch(
      /La composition du jury a été modifiée depuis l'arrêté du [^"]+ Celle qui a été arrêtée : Jury réuni \(date non renseignée\)\. Présidence : Claude Roy\./,
    );
    const cell = markCell(real, 1, '001', 'R101');
    sheetOf(real, 'Notes S1').getRange(cell).setValue(13);
    await real.idle();
    const again = (await must(real, 'juryDocument', PV)) as JuryDocument;
    // La note changée est nommée, avec sa cellule ; UE11 reste acquise : aucune décision ne change.
    expect(again).toMatchObject({
      provisoire: true,
      depuis: { etat: 'attention', details: [{ cellule: { feuille: 'Notes S1', a1: cell } }, {}] },
    });
    expect(again.depuis?.titre).toMatch(
      /^1 note changée depuis l'arrêté du .+, 0 décision concernée, moyennes changées pour 1 étudiant$/,
    );
    expect(again.depuis?.details.map(({ texte }) => texte).join()).toContain('code inchangé');
    expect(again.depuis?.details[0]?.texte).toMatch(/^ABADIE Rose, R101 .+12 → 13$/);
    expect(JSON.stringify(again)).toContain("PROVISOIRE — résultats modifiés depuis l'arrêté du ");
  } finally {
    real.dispose();
  }
}, 120_000);

it('demande autant d’appels de service pour 3 étudiants que pour 80', async () => {
  const counted = async (one: HeadlessHost, request: DocumentRequest, endpoint: string): Promise<number> => {
    one.resetCounts();
    await must(one, endpoint, request);
    return one.callCount();
  };
  const many = await workbookOf(
    Array.from({ length: 80 }, (_, index) => `${100 + index};Nom${index};Prénom;TD1`).join('\n'),
  );
  try {
    const few = await workbookOf('100;Nom0;Prénom;TD1\n101;Nom1;Prénom;TD1\n102;Nom2;Prénom;TD1');
    const releve: DocumentRequest = { ...PV, kind: 'releve', nips: ['100'] };
    for (const [request, endpoint] of [
      [PV, 'juryDocument'],
      [releve, 'juryDocument'],
      [PV, 'documentChoices'],
      [PV, 'writeDocument'],
      [releve, 'writeDocument'],
    ] as const)
      expect([endpoint, request.kind, await counted(many, request, endpoint)]).toEqual([
        endpoint,
        request.kind,
        await counted(few, request, endpoint),
      ]);
    expect(await counted(few, PV, 'writeDocument')).toBeLessThan(250);
    few.dispose();
  } finally {
    many.dispose();
  }
}, 300_000);
