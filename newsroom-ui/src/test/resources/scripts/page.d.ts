// What the type checker is told beyond the libraries' own declarations.

// What a selector finds is what the page has there: a script takes it for what it is.
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

// Every page that these scripts are on has a selection, if only an empty one.
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
