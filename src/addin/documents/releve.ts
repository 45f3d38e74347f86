/** The relevé de notes of a student: elements, UE and RCUE in full words, credits, the decision of the year; no rank, no average of the year. */
import { isAcquired, isAwaited, type RetainedUe, uesOf } from '../../arrete';
import { elementsOf, rcuesOf, type Semestre } from '../../programme';
import { awaitedUes, type StudentFile } from '../deliberation/students';
import { nipKey } from '../verification/classeur';
import { statutCode, toldState } from '../verification/dossiers';
import { byItsUesWords, isByItsUes } from '../wording/jury';
import { BLANK_LINE, changedSeats, column, fields, fullName, heading, signature, table, texts } from './blocks';
import type { DocumentBlock, DocumentTable, JuryDocument } from './protocol';
import { averageText, creditsOfSession, type DocumentSource, semestresOf } from './source';
import { januaryWords, rcueWords, ueWords, yearWords } from './words';

/** A page for each student. */
export function releveDocument(source: DocumentSource, files: readonly StudentFile[]): JuryDocument {
  const titre = 'Relevé de notes';
  return {
    titre,
    feuille: titre,
    format: 'portrait',
    provisoire: source.fixed === null,
    pages: files.map((file) => relevePage(source, file, titre)),
  };
}

function relevePage(source: DocumentSource, file: StudentFile, titre: string): readonly DocumentBlock[] {
  return [
    heading(source, titre),
    ...changedSeats(source),
    fields(
      ['Étudiant', fullName(file)],
      ["Numéro d'étudiant", file.nip],
      ['Groupe', file.person?.student.groupe ?? ''],
      ['Délibération du jury', source.composition.date || BLANK_LINE],
    ),
    { type: 'cote-a-cote', tables: semestresOf(source).map((semestre) => elementsTable(source, file, semestre)) },
    { type: 'cote-a-cote', tables: semestresOf(source).map((semestre) => uesTable(source, file, semestre)) },
    ...(file.deliberation.annee === null ? [] : [rcuesTable(source, file)]),
    texts(
      'fort',
      `Crédits européens (ECTS) acquis : ${file.credits} sur ${creditsOfSession(source)}.`,
      `${decision(source, file)}.`,
    ),
    ...uesLeft(source, file),
    texts('petit', LEGEND),
    signature(source),
  ];
}

/** What is left to acquire, and apart what only awaits marks. */
function uesLeft(source: DocumentSource, file: StudentFile): readonly DocumentBlock[] {
  const names = new Map(
    rcuesOf(source.bench.programme).flatMap(({ competence, impair, pair }) =>
      [impair, pair].map(({ code }) => [code, `${code} ${competence.nom}`] as const),
    ),
  );
  const awaited = [...awaitedUes(file)].sort();
  const owed = file.deliberation.dettes.filter((ue) => !awaited.includes(ue)).sort();
  const said = (what: string, ues: readonly string[]): readonly string[] =>
    ues.length === 0 ? [] : [`${what} : ${ues.map((ue) => names.get(ue) ?? ue).join(', ')}.`];
  const lines = [...said('UE restant à acquérir', owed), ...said('UE en attente de notes', awaited)];
  return lines.length === 0 ? [] : [texts('normal', ...lines)];
}

const LEGEND =
  "Toutes les moyennes sont sur 20. Une UE est acquise à partir de 10, par compensation si la moyenne de son regroupement cohérent d'UE (RCUE) l'atteint, ou par décision du jury (arrêté du 27 mai 2021, annexe 1, points 4.3 à 4.6).";

function decision(source: DocumentSource, { deliberation, person }: StudentFile): string {
  const { annee, dettes } = deliberation;
  if (annee !== null) {
    const isDecided = annee.by === 'jury' || annee.code === 'ADM' || annee.code === 'PASD';
    return `${isDecided ? 'Décision du jury' : 'Situation'} : ${yearWords(source.bench.programme, annee, dettes)}`;
  }
  return januaryWords(statutCode(person ?? undefined), (semestresOf(source)[0]?.numero ?? 0) + 1);
}

function elementsTable({ bench }: DocumentSource, { nip }: StudentFile, semestre: Semestre): DocumentTable {
  const results = bench.results.get(semestre.numero);
  const line = results?.lineOf.get(nipKey(nip));
  const averages = line && results?.byLine.get(line)?.elements;
  const sheet = bench.classeur.marks.find((one) => one.semestre === semestre.numero);
  const isOpen = (code: string): boolean =>
    sheet?.epreuves.some((one, index) => one.code === code && one.coefficient > 0 && isAwaited(line?.notes[index])) ??
    false;
  const lines = elementsOf(semestre).map(({ code, titre }) => {
    const average = averages?.get(code) ?? null;
    const figure = averageText(average, 2);
    return [code, titre, average !== null && isOpen(code) ? `${figure} (provisoire)` : figure];
  });
  return table(
    `Semestre ${semestre.numero} : ressources et SAÉ`,
    [column('Code', 2), column('Intitulé', 8.5), column('Moyenne', 2.5, true)],
    lines,
  );
}

function uesTable(source: DocumentSource, file: StudentFile, { numero, ues }: Semestre): DocumentTable {
  const { bench } = source;
  const retained = new Map(file.deliberation.rcues.flatMap(uesOf).map((one) => [one.ue, one] as const));
  const competences = new Map(bench.programme.competences.map((one) => [one.numero, one.nom]));
  const lines = ues.map(({ code, competence, ects }) => {
    const own = file.dossier.ues.find(({ ue }) => ue === code);
    const one = retained.get(code);
    return [
      `${code} ${competences.get(competence) ?? ''}`,
      averageText(own?.retained ?? null, bench.classeur.decimales),
      one
        ? words(
            { ...one, code: toldState(one.code, file.person) },
            own?.former ?? null,
            file.deliberation.annee === null,
          )
        : '',
      `${one && isAcquired(one.code) ? ects : 0} sur ${ects}`,
    ];
  });
  return table(
    `Semestre ${numero} : unités d'enseignement (UE)`,
    [column('UE', 4.05), column('Moyenne', 2.2, true), column('Résultat', 5.05), column('ECTS', 2.1, true)],
    lines,
  );
}

/** In January the other semester may still compensate. */
function words(one: RetainedUe, former: { readonly annee: string } | null, isJanuary: boolean): string {
  const said = ueWords(one, former);
  return isJanuary && one.code === 'AJ' ? `${said} (compensation possible en fin d'année)` : said;
}

function rcuesTable(source: DocumentSource, file: StudentFile): DocumentTable {
  const lines = rcuesOf(source.bench.programme).map(({ competence, impair, pair }, index) => {
    const average = file.rcues[index]?.average ?? null;
    const retained = file.deliberation.rcues[index];
    return [
      `${competence.nom}, niveau ${competence.niveau}`,
      `${impair.code} et ${pair.code}`,
      averageText(typeof average === 'number' ? average : null, source.bench.classeur.decimales),
      retained && isByItsUes(file, index)
        ? byItsUesWords(retained)
        : rcueWords(toldState(retained?.code ?? null, file.person)),
    ];
  });
  return table(
    "Regroupements cohérents d'UE (RCUE)",
    [column('Compétence', 4), column('UE', 2.2), column('Moyenne', 1.8, true), column('Résultat', 4.5)],
    lines,
  );
}
