// Declarations for the type checker in addition to those of the libraries.

// Scripts know the elements of their page, so a selector's result has the type that the script expects.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  closest(selectors: string): any;
}
interface NonElementParentNode {
  getElementById(elementId: string): any;
}
interface Document {
  getElementById(elementId: string): any;
}

// Every page with these scripts has a selection, possibly an empty one.
interface Window {
  getSelection(): Selection;
}

// Libraries that come as plain scripts.
declare const Chart: any;
interface Window {
  L: any;
  Chart: any;
}
declare module "*/sortable.esm.js" {
  const Sortable: any;
  export default Sortable;
}
