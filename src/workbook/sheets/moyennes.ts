/** « Moyennes S1 »: averages over what is entered so far — elements, then UE, then UE with bonus or malus — and what is missing. */
import { BAREME_LEGAL } from '../../arrete';
import { coefficientOf, type Element, type Programme, type Semestre } from '../../programme';
import { a1, area, fixed, inRow, reference, spanInRow } from '../address';
import { BLANK, call, concat, firstOf, formula, ifNumber, quoted, when } from '../formula';
import { drawHeading, drawVerdict, dressVerdict } from '../heading';
import { fieldOf, identityOf } from '../identity';
import { type Landmarks, place, type SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { averageFormat } from '../style';
import { OUT_STATUTS } from './jury/technical';
import { coefficientName } from './programme/layout';

const ROW = { control: 3, group: 4, head: 5, titre: 6, pole: 7, matrix: 8 } as const;
const IDENTITY = 4;
/** In view whatever is scrolled, with the names of the rows of the head; its texts begin after them. */
const FROZEN = IDENTITY - 1;
const TEXTS = FROZEN + 1;
/** Lines kept under the last student for those inserted later in « Notes ». */
const MARGIN = 12;

/** What the state of a line begins with while marks are missing. */
const PROVISIONAL = 'provisoire';
/** No mark is awaited of them. */
const OUT = `{${OUT_STATUTS.map(({ statut }) => quoted(statut)).join(';')}}`;

export interface MoyennesInput {
  readonly programme: Programme;
  readonly semestre: Semestre;
  /** Its columns of elements, in order: those of the programme, and those that it has lost. */
  readonly elements: readonly ElementColumn[];
  readonly arrondi: number | 'exact';
  /** Lines of the sheet as it is; 0 when it is to be made. */
  readonly lines: number;
}

export interface ElementColumn extends Element {
  readonly isLost: boolean;
}

export function planMoyennes(
  { programme, semestre, elements, arrondi, lines }: MoyennesInput,
  landmarks: Landmarks,
): SheetPlan {
  const s = `S${semestre.numero}`;
  const { ues } = semestre;
  const notes = place(landmarks, `notes_${s}`);
  const rows = Math.max(notes.rows + MARGIN, lines);
  const keys = ROW.matrix + ues.length + 1;
  const first = keys + 1;
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
  const draft = draftSheet(first + rows, columns + 1, keys);
  const titles = ues.map(
    (ue) => `${ue.code} ${programme.competences.find(({ numero }) => numero === ue.competence)?.nom ?? ''}`,
  );
  const inNotes = (name: string) => reference(place(landmarks, `notes_${name}_${s}`));

  drawHeading(
    draft,
    `Moyennes S${semestre.numero}`,
    formula(
      concat(
        when(
          `${call('COUNTIF', fixed(area(first, col.state, rows, 1)), quoted(`${PROVISIONAL}*`))}>0`,
          quoted('Moyennes provisoires : calculées sur les notes saisies. '),
          BLANK,
        ),
        quoted("Les feuilles de jury ne retiennent une UE que s'il n'y manque aucune note."),
      ),
    ),
    TEXTS,
  );
  drawVerdict(
    draft,
    ROW.control,
    TEXTS,
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
  const titleOf = ({ titre, isLost }: ElementColumn): string => (isLost ? `Hors programme. ${titre}`.trim() : titre);
  // Blank on purpose in the last column of the identity: an earlier version had the names of these rows there.
  draft.put(ROW.titre, FROZEN, 'Intitulé', '', ...elements.map(titleOf));
  draft.put(ROW.pole, FROZEN, 'Pôle', '', ...elements.map(({ pole }) => (pole === 'ressources' ? 'R' : 'S')));
  ues.forEach((ue, index) => {
    const row = ROW.matrix + index;
    draft.put(row, FROZEN, `Coef. ${ue.code}`, '');
    elements.forEach(({ code }, column) => {
      const weighs = coefficientOf(ue, code) !== null;
      draft.put(row, start + column, weighs ? formula(reference(place(landmarks, coefficientName(ue, code)))) : '');
    });
  });
  const togetherRow = ROW.matrix + ues.length;
  draft.put(
    togetherRow,
    FROZEN,
    'Ensemble',
    '',
    ...elements.map((_, column) => formula(call('SUM', a1(area(ROW.matrix, start + column, ues.length, 1))))),
  );
  draft.put(ROW.head, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', ...elements.map(({ code }) => code));
  draft.put(ROW.head, col.ue, ...ues.map(({ code }) => code), 'Bonus et malus appliqués', ...titles);
  draft.put(ROW.head, col.missing, ...ues.map(({ code }) => code), `S${semestre.numero}`, 'État');

  const groups = [
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

  // Whatever blocks one of the three, what was typed in its place must not pass for a result.
  const origins = [col.elements, col.ue, col.missing].map((column) => call('ISERROR', fixed(area(first, column))));
  draft.put(
    ROW.control,
    col.final,
    formula(
      when(
        call('OR', ...origins),
        quoted("✗ calcul arrêté : une cellule gêne un bloc calculé, ou une note n'est pas reconnue"),
        quoted('✓ calcul à jour'),
      ),
    ),
  );
  const upToDate = `${call('LEFT', fixed(area(ROW.control, col.final)), 1)}=${quoted('✓')}`;

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
      draft.put(
        row,
        col.final + which,
        formula(when(upToDate, ifNumber(average, when(`${bonus}=${BLANK}`, average, bounded)), BLANK)),
      );
    });
    const missing = spanInRow(row, col.missing, ues.length);
    const statut = fieldOf(nip, 'statut', landmarks);
    const isOut = call('ISNUMBER', call('MATCH', statut, OUT, 0));
    draft.put(
      row,
      col.state,
      formula(
        firstOf(
          [
            [`${nip}=${BLANK}`, BLANK],
            [call('OR', ...origins), quoted('✗ calcul arrêté')],
            [isOut, statut],
            [`${call('SUM', missing)}=0`, quoted('✓ complet')],
            [`${inRow(row, col.missing + ues.length)}=1`, quoted(`${PROVISIONAL} : 1 note manquante`)],
          ],
          concat(quoted(`${PROVISIONAL} : `), inRow(row, col.missing + ues.length), quoted(' notes manquantes')),
        ),
      ),
    );
  }

  draft.style('label', area(ROW.control, 1), area(ROW.control, TEXTS), area(ROW.titre, FROZEN, ues.length + 3, 1));
  draft.style('section', area(ROW.group, col.elements, 1, elements.length));
  draft.style('group', ...groups);
  draft.merge(...groups);
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
  ues.forEach((_, which) => {
    const [average, missing] = [inRow(first, col.final + which), inRow(first, col.missing + which)];
    const provisional = call('AND', call('ISNUMBER', average), `${call('N', missing)}>0`);
    draft.dress('waiting', provisional, area(first, col.final + which, rows, 1));
  });
  const count = ues.length;
  draft.widths(1, 90, 116, 104, 98, [elements.length, 112], 16, [count, 62], 150, [count, 104], [count + 1, 54], 220);
  draft.height(ROW.titre, 1, 80);
  draft.format(
    averageFormat(arrondi),
    area(first, col.elements, rows, elements.length),
    area(first, col.ue, rows, ues.length),
    area(first, col.final, rows, ues.length),
  );
  dressVerdict(draft, area(ROW.control, col.final, 1, ues.length));
  draft.dress(
    'waiting',
    call('AND', call('ISNUMBER', a1(area(first, col.missing))), `${call('N', a1(area(first, col.missing)))}>0`),
    area(first, col.missing, rows, ues.length + 1),
  );
  dressVerdict(draft, area(first, col.state, rows, 1));
  draft.note(
    ROW.group,
    col.elements,
    'Moyenne des épreuves saisies, chacune ramenée à 20 et pesée par son coefficient.',
  );
  draft.note(
    ROW.head,
    col.ue,
    "Arrêté du 27 mai 2021, annexe 1, 4.3 : moyenne à l'ensemble des pôles ressources et SAÉ, aux coefficients ci-dessus.",
  );
  draft.note(
    ROW.head,
    col.final,
    "C'est cette moyenne que les feuilles de jury retiennent. Sur fond jaune en italique : provisoire, il y manque des notes.",
  );
  draft.note(
    ROW.head,
    col.missing,
    "Notes vides ou en attente (ATT) qui pèsent dans l'UE ; sous « S » le nombre de notes distinctes du semestre.",
  );
  draft.name(`moy_nip_${s}`, area(first, 1, rows, 1));
  draft.name(`moy_etat_${s}`, area(ROW.control, col.final));
  draft.name(`matrice_${s}`, area(ROW.matrix, start, ues.length, elements.length));
  ues.forEach(({ code }, which) => {
    draft.name(`moy_${code}`, area(first, col.final + which, rows, 1));
    draft.name(`manque_${code}`, area(first, col.missing + which, rows, 1));
  });
  draft.name(`manque_${s}`, area(first, col.missing + ues.length, rows, 1));
  draft.nameColumns(1, 'nip', 'nom', 'prenom', 'groupe', ...elements.map(({ code }) => `el:${code}`));
  draft.nameColumns(col.ue, ...ues.map(({ code }) => `ue:${code}`), 'bonus');
  draft.nameColumns(col.final, ...ues.map(({ code }) => `final:${code}`));
  draft.nameColumns(col.missing, ...ues.map(({ code }) => `manque:${code}`), 'manque', 'etat');
  draft.nameRows(1, 'titre', 'mode', 'etat', 'groupes', 'entetes', 'intitules', 'poles');
  draft.nameRows(ROW.matrix, ...ues.map(({ code }) => `coef:${code}`), 'ensemble');
  draft.nameRows(first + rows, 'fin');
  return draft.finish({
    role: `moyennes-${s}`,
    name: `Moyennes ${s}`,
    tab: '#2f6f9f',
    table: { row: first, rows },
    frozenRows: ROW.head,
    frozenColumns: FROZEN,
  });
}
