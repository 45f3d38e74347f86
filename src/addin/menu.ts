/** The menu and the panel. Nothing here touches the document: `onOpen` runs before any authorisation. */

const NAME = 'Jury BUT';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Ouvrir le panneau', 'showSidebar')
    .addItem('Autodiagnostic', 'showSelfCheck')
    .addToUi();
}

/** Installed from inside a document, the add-on gets no `onOpen` of its own. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  show(panelPage());
}

/** The panel, opened on the self-check: what its page finds at its end tells it so. */
export function showSelfCheck(): void {
  show(panelPage().append('<template id="ouvrir-autodiagnostic-dabord"></template>'));
}

const panelPage = () => HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(NAME);
const show = (page: GoogleAppsScript.HTML.HtmlOutput): void => SpreadsheetApp.getUi().showSidebar(page);
