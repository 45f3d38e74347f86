/** The functions in front of anything, and against the text in fractions: thirty times as many draws as in CI, others each time. */
process.env.JURYBUT_FUZZ = '30';
jest.setTimeout(1_800_000);

require('../addin/functions/fuzz.test');
require('../addin/functions/oracle.test');
