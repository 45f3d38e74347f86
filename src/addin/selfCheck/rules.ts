/** What is assumed of the rules of a cell: a colour, a refusal, each by a formula. */
import type { Probe } from './probe';

const conditional: Probe = {
  id: 'mise-en-forme',
  hypothese: 'Une mise en forme conditionnelle par formule (avec ;) est gardée comme elle est écrite.',
  attendu: 'la règle, sa formule, sa couleur',
  casse: 'Les couleurs des feuilles de jury manquent ; les calculs ne sont pas touchés.',
  remede: 'Continuez : les codes et les phrases disent la même chose que les couleurs.',
  rows: 1,
  act: ({ sheet, range, at }) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=IF(ISNUMBER(${at(0, 0)});TRUE;FALSE)`)
      .setBackground('#ffeeee')
      .setRanges([range(0, 0)])
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
  },
  read: ({ sheet, at }) => {
    const condition = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
    const found = String(condition?.getCriteriaValues()[0] ?? 'aucune règle');
    const same = sameFormula(found, `=IF(ISNUMBER(${at(0, 0)});TRUE;FALSE)`);
    const color = String(condition?.getBackground() ?? '').toLowerCase();
    return same && color === '#ffeeee' ? 'la règle, sa formule, sa couleur' : `${found}, ${color || 'sans couleur'}`;
  },
};

const validation: Probe = {
  id: 'validation-formule',
  hypothese: 'Une validation par formule (avec ;) est gardée et refuse ce qui ne convient pas.',
  attendu: 'la formule, refus strict',
  casse: 'Une note impossible peut être tapée ; la fonction la refusera par une phrase.',
  remede: 'Continuez, et regardez « Vérifier avant jury » : il nomme chaque cellule non reconnue.',
  rows: 1,
  act: ({ range, at }) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireFormulaSatisfied(`=IF(ISNUMBER(${at(0, 0)});TRUE;FALSE)`)
      .setAllowInvalid(false)
      .setHelpText('Essai')
      .build();
    range(0, 0).setDataValidation(rule);
  },
  read: ({ range, at }) => {
    const rule = range(0, 0).getDataValidation();
    if (!rule) return 'aucune règle';
    const found = String(rule.getCriteriaValues()[0]);
    const strict = rule.getAllowInvalid() ? 'simple avertissement' : 'refus strict';
    return sameFormula(found, `=IF(ISNUMBER(${at(0, 0)});TRUE;FALSE)`)
      ? `la formule, ${strict}`
      : `${found}, ${strict}`;
  },
};

/** Google may write the separators of its language. */
const sameFormula = (found: string, written: string): boolean =>
  found.replace(/\s/g, '').replace(/,/g, ';') === written;

export const ruleProbes: readonly Probe[] = [conditional, validation];
