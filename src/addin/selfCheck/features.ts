/** What is assumed of the services that the add-in uses: what is written through them is read back by a later call. */
import { type Probe, shown, text } from './probe';

const SIGNAL = 'Copiez ce rapport et envoyez-le aux auteurs du module.';
const ORDER = 'Une mise à jour ne reconnaîtrait plus ses feuilles, et les ferait une seconde fois.';

const METADATA = 'jury-but.essai';
const DESCRIPTION = 'Jury BUT, essai';
/** Columns and rows of the sheet that nothing else looks at. */
const FAR = { column: 25, row: 980 } as const;
/** FIPS 180-4, example of SHA-256: « abc ». */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

type Service = Omit<Probe, 'rows' | 'casse' | 'remede'> & Partial<Pick<Probe, 'rows' | 'casse' | 'remede'>>;

const service = (probe: Service): Probe => ({
  rows: 1,
  casse: 'Une feuille générée serait incomplète.',
  remede: SIGNAL,
  ...probe,
});

export const featureProbes: readonly Probe[] = [
  service({
    id: 'listes',
    hypothese: 'Une liste de validation et une case à cocher sont gardées, refus strict compris.',
    attendu: 'liste ADM, ADJ, stricte ; case',
    casse: 'Une décision mal orthographiée pourrait être tapée ; la feuille de jury la dirait illisible.',
    act: ({ range }) => {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['ADM', 'ADJ'], true).setAllowInvalid(false);
      range(0, 0).setDataValidation(list.setHelpText('Essai').build());
      range(0, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    },
    read: ({ range }) => {
      const [list, box] = [range(0, 0).getDataValidation(), range(0, 1).getDataValidation()];
      // The values, then whether they drop down: within one another or not.
      const values = list && /^ADM,ADJ(?:,true)?$/.test(String(list.getCriteriaValues())) ? 'ADM, ADJ' : 'absente';
      const isBox = box?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX;
      return `liste ${values}, ${list?.getAllowInvalid() === false ? 'stricte' : 'souple'} ; ${isBox ? 'case' : 'pas de case'}`;
    },
  }),
  service({
    id: 'protection',
    hypothese: "La protection d'une feuille avertit seulement, laisse des plages ouvertes, et reste unique.",
    attendu: '1 protection, avertissement, 1 plage ouverte',
    casse: 'Les cellules calculées ne sont plus protégées, ou les notes ne peuvent plus être tapées par un collègue.',
    act: ({ sheet, range }) => {
      sheet
        .protect()
        .setDescription(DESCRIPTION)
        .setWarningOnly(true)
        .setUnprotectedRanges([range(0, 0)]);
      sheet.protect();
    },
    read: ({ sheet }) => {
      const all = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      const open = all[0]?.getUnprotectedRanges().length ?? 0;
      return `${all.length} protection, ${all[0]?.isWarningOnly() ? 'avertissement' : 'interdiction'}, ${open} plage ouverte`;
    },
  }),
  service({
    id: 'notes',
    hypothese: 'Une note de cellule est gardée, accents et retours à la ligne compris.',
    attendu: 'Épreuve 1⏎coefficient',
    act: ({ range }) => void range(0, 0).setNotes([['Épreuve 1\ncoefficient']]),
    read: ({ range }) => range(0, 0).getNote().replace(/\n/g, '⏎') || 'aucune',
  }),
  service({
    id: 'reperes',
    hypothese: "Les repères cachés d'une feuille (developer metadata) restent quand elle change de nom.",
    attendu: 'repère gardé',
    casse: ORDER,
    act: ({ sheet }) => {
      const name = sheet.getName();
      sheet.addDeveloperMetadata(METADATA, 'repère', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      sheet.setName(`${name} bis`);
      sheet.setName(name);
    },
    read: ({ sheet }) => {
      const found = sheet.getDeveloperMetadata().filter((one) => one.getKey() === METADATA);
      return found.length === 1 ? `${found[0]?.getValue()} gardé` : `${found.length} repères`;
    },
  }),
  service({
    id: 'verrou',
    hypothese: 'Le document a un verrou, qui se prend.',
    attendu: 'pris',
    casse: 'Deux collègues pourraient générer en même temps.',
    remede: "Ne lancez une génération que d'un seul panneau à la fois.",
    read: () => {
      const lock = LockService.getDocumentLock();
      if (!lock) return 'aucun verrou';
      return lock.tryLock(500) && lock.hasLock() ? 'pris' : 'refusé';
    },
  }),
  service({
    id: 'figees',
    hypothese: 'Les lignes et colonnes figées le restent.',
    attendu: '1 ligne, 1 colonne',
    casse: 'Les titres défilent avec le reste.',
    remede: 'Affichage ▸ Figer, à la main.',
    act: ({ sheet }) => {
      sheet.setFrozenRows(1);
      sheet.setFrozenColumns(1);
    },
    read: ({ sheet }) => `${sheet.getFrozenRows()} ligne, ${sheet.getFrozenColumns()} colonne`,
  }),
  service({
    id: 'largeurs',
    hypothese: "La largeur d'une colonne est celle qui est demandée.",
    attendu: '61 pixels',
    casse: 'Les feuilles ne tiennent plus sur une page A3.',
    remede: 'Fichier ▸ Imprimer ▸ Ajuster à la largeur.',
    act: ({ sheet }) => void sheet.setColumnWidths(FAR.column, 1, 61),
    read: ({ sheet }) => `${sheet.getColumnWidth(FAR.column)} pixels`,
  }),
  service({
    id: 'masquees',
    hypothese: 'Les lignes et colonnes masquées le restent.',
    attendu: 'ligne et colonne masquées',
    casse: 'Les repères des lignes et des colonnes se voient ; les calculs ne changent pas.',
    remede: 'Masquez-les à la main, ne les supprimez pas.',
    act: ({ sheet }) => {
      sheet.hideRows(FAR.row, 1);
      sheet.hideColumns(FAR.column, 1);
    },
    read: ({ sheet }) => {
      const [row, column] = [sheet.isRowHiddenByUser(FAR.row), sheet.isColumnHiddenByUser(FAR.column)];
      return row && column ? 'ligne et colonne masquées' : `ligne ${shown(row)}, colonne ${shown(column)}`;
    },
  }),
  service({
    id: 'texte-garde',
    hypothese: 'Un texte reste un texte : zéros de tête, et apostrophe devant =.',
    attendu: '0123 et =1+1',
    casse: 'Un NIP perdrait ses zéros ; un nom qui commence par = deviendrait une formule.',
    cells: () => [[text('0123'), text("'=1+1")]],
    act: ({ range }) => void range(0, 1).setNumberFormat('General').setValue("'=1+1"),
    read: ({ range }) => {
      const [nip, name] = [range(0, 0).getValue(), range(0, 1).getValue()];
      return typeof nip === 'string' && range(0, 1).getFormula() === ''
        ? `${nip} et ${name}`
        : `${typeof nip}, ${name}`;
    },
  }),
  service({
    id: 'texte-long',
    hypothese: 'Une cellule garde un texte de 20 000 caractères.',
    attendu: '20000 caractères',
    casse: '« Arrêter les résultats » ne pourrait pas garder ses données.',
    remede: "Imprimez le procès-verbal au lieu d'arrêter les résultats.",
    act: ({ range }) => void range(0, 0).setNumberFormat('@').setValue('é'.repeat(20_000)).setWrap(false),
    read: ({ range }) => `${String(range(0, 0).getValue()).length} caractères`,
  }),
  service({
    id: 'graphique',
    hypothese: "Un graphique est gardé avec son titre et les cellules qu'il lit.",
    attendu: 'Essai, 1 plage',
    casse: "La feuille Statistiques n'a pas ses graphiques, ou les a deux fois.",
    remede: 'Servez-vous des graphiques du panneau.',
    rows: 2,
    cells: () => [
      [text('Groupe'), text('Nombre')],
      [text('TD1'), 3],
    ],
    act: ({ sheet, range, row }) =>
      sheet.insertChart(
        sheet
          .newChart()
          .setChartType(Charts.ChartType.COLUMN)
          .addRange(range(0, 0, 2, 2))
          .setNumHeaders(1)
          .setPosition(row, FAR.column, 4, 4)
          .setOption('title', 'Essai')
          .build(),
      ),
    read: ({ sheet }) => {
      const [chart] = sheet.getCharts();
      return chart ? `${String(chart.getOptions().get('title'))}, ${chart.getRanges().length} plage` : 'aucun';
    },
  }),
  service({
    id: 'empreinte',
    hypothese: "Utilities.computeDigest rend l'empreinte SHA-256 connue de « abc ».",
    attendu: ABC,
    casse: "Un arrêté paraîtrait modifié alors qu'il ne l'est pas.",
    remede: "N'arrêtez pas les résultats ici : imprimez le procès-verbal.",
    read: () =>
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8)
        .map((byte) => `0${(byte + 256).toString(16)}`.slice(-2))
        .join(''),
  }),
  service({
    id: 'dates',
    hypothese: 'Utilities.formatDate, dans le fuseau du classeur, rend le jour que montre une cellule.',
    attendu: '12/05/2026',
    casse: "La date d'un procès-verbal ou d'un arrêté serait fausse d'un jour.",
    remede:
      'Fichier ▸ Paramètres ▸ Fuseau horaire : choisissez celui de votre IUT. Si rien ne change : « Copier le rapport ».',
    // The serial number of a day, midnight where the spreadsheet is: 1 January 2026 is 46023, and 12 May comes 131 days later.
    cells: () => [[46154]],
    act: ({ range }) => void range(0, 0).setNumberFormat('dd/mm/yyyy'),
    read: ({ spreadsheet, value }) => {
      const date = value(0, 0);
      return Object.prototype.toString.call(date) === '[object Date]'
        ? Utilities.formatDate(date as GoogleAppsScript.Base.Date, spreadsheet.getSpreadsheetTimeZone(), 'dd/MM/yyyy')
        : shown(date);
    },
  }),
];
