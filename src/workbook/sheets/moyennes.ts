/** « Moyennes S1 »: averages over what is entered so far — elements, then UE, then UE with bonus or malus — and what is missing. */
import { BAREME_LEGAL } from '../../arrete';
import { coefficientOf, elementsOf, type Programme, type Semestre } from '../../programme';
import { a1, area, fixed, inRow, reference, spanInRow } from '../address';
import { BLANK, call, concat, firstOf, formula, ifNumber, quoted, when } from '../formula';
import { identityOf } from '../identity';
import { type Conditional, type Landmarks, place, type SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { averageFormat } from '../style';
import { coefficientPlace } from './programme/layout';

const ROW = { title: 1, status: 2, control: 3, group: 4, head: 5, titre: 6, pole: 7, matrix: 8 } as const;
const IDENTITY = 4;
/** Lines kept under the last student for those inserted later in « Notes ». */
const MARGIN = 12;

export interface MoyennesInput {
  readonly programme: Programme;
  readonly semestre: Semestre;
  readonly arrondi: number | 'exact';
}

export function planMoyennes({ programme, semestre, arrondi }: MoyennesInput, landmarks: Landmarks): SheetPlan {
  const s = `S${semestre.numero}`;
  const elements = elementsOf(semestre);
  const { ues } = semestre;
  const notes = place(landmarks, `notes_${s}`);
  const rows = notes.rows + MARGIN;
  const first = ROW.matrix + ues.length + 1;
  const start = IDENTITY + 1;
  const col = {
    elements: start,
    ue: start + elements.length + 1,
    bonus: start + elements.length + 1 + ues.length,
    final: start + elements.length + 2 + ues.length,
    missing: start + elements.length + 2 + 2 * ues.length,
    state: start + elements.length + 3 + 3 * ues.length,
  };
  const columns = col.state;
  const draft = draftSheet(first + rows - 1, columns);
  const titles = ues.map(
    (ue) => `${ue.code} ${programme.competences.find(({ numero }) => numero === ue.competence)?.nom ?? ''}`,
  );
  const inNotes = (name: string) => reference(place(landmarks, `notes_${name}_${s}`));

  draft.put(ROW.title, 1, `Moyennes S${semestre.numero}`);
  draft.put(
    ROW.status,
    1,
    "Moyennes provisoires : calculées sur les notes saisies. Les feuilles de jury ne retiennent une UE que s'il n'y manque aucune note.",
  );
  draft.put(
    ROW.control,
    1,
    formula(
      when(
        `${call('ROWS', reference(notes))}>${rows}`,
        concat(
          quoted('✗ '),
          `${call('ROWS', reference(notes))}-${rows}`,
          quoted(
            ` lignes de la feuille Notes ${s} ne tiennent pas ici : insérez autant de lignes au bas de cette feuille et recopiez-y les formules`,
          ),
        ),
        quoted(`✓ toutes les lignes de la feuille Notes ${s} sont reprises`),
      ),
    ),
  );
  // Head: codes, titles, pôles and the coefficient matrix that « Programme » commands.
  draft.put(ROW.group, col.elements, 'Moyennes par ressource et par SAÉ, sur 20');
  draft.put(ROW.group, col.ue, "Moyennes d'UE, sans bonus");
  draft.put(ROW.group, col.final, "Moyennes d'UE, bonus et malus compris");
  draft.put(ROW.group, col.missing, 'Notes manquantes');
  draft.put(ROW.titre, IDENTITY, 'Intitulé', ...elements.map(({ titre }) => titre));
  draft.put(ROW.pole, IDENTITY, 'Pôle', ...elements.map(({ pole }) => (pole === 'ressources' ? 'R' : 'S')));
  ues.forEach((ue, index) => {
    const row = ROW.matrix + index;
    draft.put(row, IDENTITY, `Coef. ${ue.code}`);
    elements.forEach(({ code }, column) => {
      const source = coefficientOf(ue, code) === null ? null : coefficientPlace(landmarks, ue, code);
      if (source) draft.put(row, start + column, formula(reference(source)));
    });
  });
  const togetherRow = ROW.matrix + ues.length;
  draft.put(
    togetherRow,
    IDENTITY,
    'Ensemble',
    ...elements.map((_, column) => formula(call('SUM', a1(area(ROW.matrix, start + column, ues.length, 1))))),
  );
  draft.put(ROW.head, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', ...elements.map(({ code }) => code));
  draft.put(ROW.head, col.ue, ...ues.map(({ code }) => code), 'Bonus et malus appliqués', ...titles);
  draft.put(ROW.head, col.missing, ...ues.map(({ code }) => code), `S${semestre.numero}`, 'État');

  const groups = [
    area(ROW.group, col.elements, 1, elements.length),
    area(ROW.group, col.ue, 1, ues.length),
    area(ROW.group, col.final, 1, ues.length),
    area(ROW.group, col.missing, 1, ues.length + 1),
  ];

  // One spilled call per block.
  const codes = fixed(area(ROW.head, start, 1, elements.length));
  const matrix = fixed(area(ROW.matrix, start, ues.length, elements.length));
  draft.put(
    first,
    col.elements,
    formula(call('CC_AVERAGE', reference(notes), inNotes('codes'), inNotes('coefficients'), inNotes('baremes'), codes)),
  );
  draft.put(
    first,
    col.ue,
    formula(call('UE_AVERAGE', fixed(area(first, col.elements, rows, elements.length)), matrix)),
  );
  draft.put(
    first,
    col.missing,
    formula(
      call(
        'MISSING_MARKS',
        reference(notes),
        inNotes('codes'),
        inNotes('coefficients'),
        codes,
        fixed(area(ROW.matrix, start, ues.length + 1, elements.length)),
        fixed(area(ROW.pole, start, 1, elements.length)),
        inNotes('nip'),
      ),
    ),
  );

  for (let index = 0; index < rows; index += 1) {
    const row = first + index;
    const nip = inRow(row, 1);
    const nth = (name: string): string => call('INDEX', reference(place(landmarks, name)), index + 1);
    draft.put(
      row,
      1,
      formula(call('IFERROR', call('TRIM', nth(`notes_nip_${s}`)), BLANK)),
      identityOf(nip, 'nom', landmarks),
      identityOf(nip, 'prenom', landmarks),
      identityOf(nip, 'groupe', landmarks),
    );
    const applied = ues.map(({ code }, which) => {
      const bonus = nth(`bonus_${code}`);
      const raw = `${inRow(row, col.ue + which)}+${bonus}`;
      const sign = call('SUBSTITUTE', concat(when(`${bonus}>0`, quoted('+'), BLANK), bonus), quoted('.'), quoted(','));
      const kept = when(call('OR', `${raw}>${BAREME_LEGAL}`, `${raw}<0`), quoted(' (ramené entre 0 et 20)'), BLANK);
      const said = concat(quoted(`${code} `), sign, kept, quoted('  '));
      return when(
        call('ISNUMBER', inRow(row, col.ue + which)),
        when(call('ISNUMBER', bonus), when(`${bonus}=0`, BLANK, said), BLANK),
        BLANK,
      );
    });
    draft.put(row, col.bonus, formula(call('TRIM', concat(...applied))));
    ues.forEach(({ code }, which) => {
      const average = inRow(row, col.ue + which);
      const bonus = nth(`bonus_${code}`);
      const bounded = call('MAX', 0, call('MIN', BAREME_LEGAL, `${average}+${bonus}`));
      draft.put(row, col.final + which, formula(ifNumber(average, when(`${bonus}=${BLANK}`, average, bounded))));
    });
    const missing = spanInRow(row, col.missing, ues.length);
    draft.put(
      row,
      col.state,
      formula(
        firstOf(
          [
            [`${nip}=${BLANK}`, BLANK],
            [`${call('COUNT', missing)}<${ues.length}`, quoted('✗ calcul arrêté : voir la cellule en erreur')],
            [`${call('SUM', missing)}=0`, quoted('✓ complet')],
            [`${inRow(row, col.missing + ues.length)}=1`, quoted('provisoire : 1 note manquante')],
          ],
          concat(quoted('provisoire : '), inRow(row, col.missing + ues.length), quoted(' notes manquantes')),
        ),
      ),
    );
  }

  draft.style('title', area(ROW.title, 1));
  draft.style('lead', area(ROW.status, 1));
  draft.style('label', area(ROW.control, 1), area(ROW.titre, IDENTITY, ues.length + 3, 1));
  draft.style('group', ...groups);
  draft.style('headerSmall', area(ROW.titre, start, 2, elements.length));
  draft.style('coefficient', area(ROW.matrix, start, ues.length + 1, elements.length));
  draft.style(
    'header',
    area(ROW.head, 1, 1, IDENTITY + elements.length),
    area(ROW.head, col.ue, 1, columns - col.ue + 1),
  );
  draft.style('text', area(first, 1, rows, IDENTITY), area(first, col.bonus, rows, 1), area(first, col.state, rows, 1));
  draft.style('centered', area(first, col.elements, rows, elements.length), area(first, col.ue, rows, ues.length));
  draft.style('code', area(first, col.final, rows, ues.length));
  draft.style('whole', area(first, col.missing, rows, ues.length + 1));
  const provisional: readonly Conditional[] = ues.map((_, which) => ({
    areas: [area(first, col.final + which, rows, 1)],
    formula: formula(
      call(
        'AND',
        call('ISNUMBER', inRow(first, col.final + which)),
        `${call('N', inRow(first, col.missing + which))}>0`,
      ),
    ),
    style: 'waiting',
  }));
  return draft.finish({
    role: `moyennes-${s}`,
    name: `Moyennes ${s}`,
    tab: '#2f6f9f',
    frozenRows: ROW.head,
    frozenColumns: IDENTITY - 1,
    widths: [
      { column: 1, columns: 1, pixels: 90 },
      { column: 2, columns: 2, pixels: 104 },
      { column: 4, columns: 1, pixels: 78 },
      { column: col.elements, columns: elements.length, pixels: 66 },
      { column: col.ue - 1, columns: 1, pixels: 16 },
      { column: col.ue, columns: ues.length, pixels: 62 },
      { column: col.bonus, columns: 1, pixels: 150 },
      { column: col.final, columns: ues.length, pixels: 88 },
      { column: col.missing, columns: ues.length + 1, pixels: 54 },
      { column: col.state, columns: 1, pixels: 220 },
    ],
    heights: [{ row: ROW.titre, rows: 1, pixels: 62 }],
    merges: groups,
    formats: [
      {
        pattern: averageFormat(arrondi),
        areas: [
          area(first, col.elements, rows, elements.length),
          area(first, col.ue, rows, ues.length),
          area(first, col.final, rows, ues.length),
        ],
      },
    ],
    conditionals: [
      {
        areas: [area(ROW.control, 1)],
        formula: formula(`${call('LEFT', fixed(area(ROW.control, 1)), 1)}=${quoted('✗')}`),
        style: 'alert',
      },
      ...provisional,
      {
        areas: [area(first, col.missing, rows, ues.length + 1)],
        formula: formula(
          call('AND', call('ISNUMBER', a1(area(first, col.missing))), `${call('N', a1(area(first, col.missing)))}>0`),
        ),
        style: 'waiting',
      },
      {
        areas: [area(first, col.state, rows, 1)],
        formula: formula(`${call('LEFT', inRow(first, col.state), 1)}=${quoted('✗')}`),
        style: 'alert',
      },
    ],
    notes: [
      {
        row: ROW.group,
        column: col.elements,
        text: 'Moyenne des épreuves saisies, chacune ramenée à 20 et pesée par son coefficient.',
      },
      {
        row: ROW.head,
        column: col.ue,
        text: "Arrêté du 27 mai 2021, annexe 1, 4.3 : moyenne à l'ensemble des pôles ressources et SAÉ, aux coefficients ci-dessus.",
      },
      {
        row: ROW.head,
        column: col.final,
        text: "C'est cette moyenne que les feuilles de jury retiennent. Sur fond jaune en italique : provisoire, il y manque des notes.",
      },
      {
        row: ROW.head,
        column: col.missing,
        text: "Notes vides ou en attente (ATT) qui pèsent dans l'UE ; sous « S » le nombre de notes distinctes du semestre.",
      },
    ],
    names: [
      { name: `moy_nip_${s}`, area: area(first, 1, rows, 1) },
      { name: `matrice_${s}`, area: area(ROW.matrix, start, ues.length, elements.length) },
      ...ues.flatMap(({ code }, which) => [
        { name: `moy_${code}`, area: area(first, col.final + which, rows, 1) },
        { name: `manque_${code}`, area: area(first, col.missing + which, rows, 1) },
      ]),
      { name: `manque_${s}`, area: area(first, col.missing + ues.length, rows, 1) },
    ],
    inputs: [],
    protection: `Feuille Moyennes ${s} : tout y est calculé`,
  });
}
