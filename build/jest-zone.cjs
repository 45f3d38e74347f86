/** Tests run in the time zone of the script, as the add-in does, wherever they are run. */
const { timeZone } = require('../appsscript.json');

module.exports = () => {
  process.env.TZ = timeZone;
};
