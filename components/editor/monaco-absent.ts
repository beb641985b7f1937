// What the server has in the place of the editor's library, which needs a browser.
export {};
