/** The blocks of a document, and what all documents say at their head and at their foot. */
import { SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete';
import { rcuesOf } from '../../programme';
import type { StudentFile } from '../deliberation/students';
import { french } from '../french';
import { cfvuWords, waitingWords } from '../wording/jury';
import type { Member } from './composition';
import { presidingWords } from './presiding';
import type { DocumentBlock, DocumentColumn, DocumentTable, Field, Tone } from './protocol';
import { type DocumentSource, semestresOf } from './source';

/** To be filled by hand. */
export const BLANK_LINE = '…………………………';

export const texts = (ton: Tone, ...textes: readonly string[]): DocumentBlock => ({
  type: 'textes',
  ton,
  textes: textes.map(french),
});

export const section = (texte: string): DocumentBlock => ({ type: 'section', texte: french(texte) });

export const fields = (...champs: readonly (readonly [nom: string, valeur: string])[]): DocumentBlock => ({
  type: 'champs',
  champs: champs.map(([nom, valeur]): Field => ({ nom: french(nom), valeur: valeur === '' ? '—' : valeur })),
});

export const column = (titre: string, part: number, centre = false, groupe = ''): DocumentColumn => ({
  titre,
  groupe,
  part,
  centre,
});

export const table = (
  titre: string,
  colonnes: readonly DocumentColumn[],
  lignes: readonly (readonly string[])[],
  haute = false,
): DocumentTable => ({ type: 'table', titre: french(titre), colonnes, lignes, haute });

/** A name within a sentence keeps its own direction of reading, whatever it is written with. */
export const isolated = (name: string): string =>
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/.test(name)
    ? `\u2068${name}\u2069`
    : name;

/** « Rose MARTIN », or the NIP of somebody whom « Étudiants » does not know. */
export const fullName = ({ person, name }: StudentFile): string =>
  person === null ? name : `${person.student.prenom} ${person.student.nom.toUpperCase()}`.trim() || name;

export function heading(source: DocumentSource, titre: string): DocumentBlock {
  const { programme } = source.bench;
  const { etablissement, mention, sigle, parcours, but, annee } = programme;
  const semestres = semestresOf(source).map(({ numero }) => numero);
  const what = semestres.length > 1 ? `semestres ${semestres.join(' et ')}` : `semestre ${semestres[0]}`;
  return {
    type: 'entete',
    etablissement,
    formation: french(
      `Bachelor universitaire de technologie — ${mention} (${sigle})${parcours === '' ? '' : `, parcours ${parcours}`} — BUT ${but}, ${what}, année universitaire ${annee}`,
    ),
    titre: french(titre),
    etat: french(stateOf(source)),
    provisoire: source.fixed === null,
  };
}

const PROVISIONAL = 'PROVISOIRE — résultats non arrêtés';

function stateOf({ fixed, changedSince }: DocumentSource): string {
  const again = fixed?.correctif ? ' (arrêté correctif)' : '';
  if (fixed !== null) return `Résultats arrêtés le ${fixed.date}${again} — empreinte SHA-256 ${fixed.sha256}`;
  return changedSince === '' ? PROVISIONAL : `PROVISOIRE — résultats modifiés depuis l'arrêté du ${changedSince}`;
}

const TEXT_APPLIED =
  'arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1, points 4.3 à 4.6 ; « le jury présidé par le directeur de l’IUT délibère souverainement » (4.6)';

/** The text applied and the local settings: never hidden, since the arrêté is silent on them. Students in the order and by the names of the document. */
export function rulesFields(
  { bench, cfvu }: DocumentSource,
  files: readonly StudentFile[],
  calledOf: (file: StudentFile) => string,
): DocumentBlock {
  const { decimales } = bench.classeur;
  const rounding =
    decimales === 'exact'
      ? `aucun arrondi avant la comparaison à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION}`
      : `moyennes arrondies à ${decimales} décimales (demi supérieur), puis comparées à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION}`;
  return fields(
    ['Texte appliqué', french(TEXT_APPLIED)],
    ['Arrondi', rounding],
    ['Poids des UE dans chaque RCUE', french(weights(bench.programme))],
    [
      'Notes',
      french('absence injustifiée : 0 ; absence justifiée ou note neutralisée : hors de la moyenne ; bonus compris'),
    ],
    ['Notes manquantes', french(waitingFor(files, calledOf))],
    ['Règle locale', cfvuWords(cfvu)],
  );
}

/** Who is not waited for, unless that is everybody. */
function waitingFor(files: readonly StudentFile[], calledOf: (file: StudentFile) => string): string {
  const skipped = files.filter(({ skip }) => skip);
  const said = waitingWords(skipped.length, files.length);
  return skipped.length === 0 || skipped.length === files.length
    ? said
    : `${said} : ${skipped.map(calledOf).join(', ')}`;
}

function weights(programme: DocumentSource['bench']['programme']): string {
  const told = rcuesOf(programme).map(({ competence, impair, pair }) => ({
    nom: competence.nom,
    poids: `${decimal(impair.coefficient)} et ${decimal(pair.coefficient)}`,
  }));
  const [first] = told;
  if (first && told.every(({ poids }) => poids === first.poids)) return `${first.poids}, dans l'ordre des semestres`;
  return told.map(({ nom, poids }) => `${nom} ${poids}`).join(' ; ');
}

const decimal = (value: number): string => String(value).replace('.', ',');

/** « , directrice de l'IUT »: the office as it was typed, within a sentence; '' when it was not. */
export function office({ qualite }: Member): string {
  if (qualite === '') return '';
  const isWord = /^.[a-zà-ÿ]/.test(qualite);
  return `, ${isolated(isWord ? qualite.charAt(0).toLowerCase() + qualite.slice(1) : qualite)}`;
}

/** Town and date, by hand (the place where the jury sits may be a room), and signature: of whoever presides over the jury (4.6), by the office that was typed. */
export function signature({ composition }: DocumentSource): DocumentBlock {
  const { president } = composition;
  return {
    type: 'signature',
    lieu: `Fait à ${BLANK_LINE}, le ${BLANK_LINE}`,
    qualite: presidingWords(president),
    nom: president?.nom ?? '',
  };
}

/** The digest does not cover the jury: what was typed since the fixing is said, beside what the instant copy bears. */
export const changedSeats = ({ fixed, fixedSeats }: DocumentSource): readonly DocumentBlock[] =>
  fixed === null || fixedSeats === null
    ? []
    : [
        texts(
          'avis',
          `La composition du jury a été modifiée depuis l'arrêté du ${fixed.date}. Celle qui a été arrêtée : ${fixedSeats.map(isolated).join(' ')}`,
        ),
      ];
