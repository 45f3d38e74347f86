/** Two panels on one workbook: what is sampled in `tests/workbook/twoPanels.test.ts`, at every boundary and at every third call. */
process.env.JURYBUT_FUZZ = '1';
jest.setTimeout(1_800_000);

require('../workbook/twoPanels.test');
