// Type-checks scripts inside a browser, where the compiler is loaded as a plain script. Returns one text for each error.
// scripts: path → text; roots: the paths to check. globalThis.declarations has the libraries' types in the same form.
globalThis.check = (scripts, roots) => {
  const ts = globalThis.ts;
  const files = { ...globalThis.declarations, ...scripts };
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    // Parameters of older scripts have no types yet; the types derived from them are checked.
    noImplicitAny: false,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const folders = new Set();
  for (const path of Object.keys(files)) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.add(path.slice(0, at));
  }
  const host = {
    fileExists: (path) => path in files,
    directoryExists: (path) => folders.has(path),
    readFile: (path) => files[path],
    getSourceFile: (path, target) => (path in files ? ts.createSourceFile(path, files[path], target, true) : undefined),
    getDefaultLibFileName: () => "/lib/lib.es2022.d.ts",
    getDefaultLibLocation: () => "/lib",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => true,
    writeFile: () => {},
  };
  const program = ts.createProgram(roots, options, host);
  const said = (found) => {
    const text = ts.flattenDiagnosticMessageText(found.messageText, " ");
    if (!found.file) return text;
    const { line } = found.file.getLineAndCharacterOfPosition(found.start);
    return `${found.file.fileName}:${line + 1} ${text}`;
  };
  const wrong = ts.getPreEmitDiagnostics(program).map(said);
  for (const root of roots.filter((path) => path.endsWith(".js"))) {
    const source = program.getSourceFile(root);
    const at = (node) => `${root}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    wrong.push(...lint(ts, program.getTypeChecker(), source).map(([node, text]) => `${at(node)} ${text}`));
  }
  return wrong;
};

// Rules that the compiler leaves to a linter.
const lint = (ts, checker, source) => {
  const wrong = [];
  const declared = new Map();
  const written = new Set();
  const visit = (node) => {
    if (ts.isVariableDeclarationList(node)) {
      if (!(node.flags & ts.NodeFlags.BlockScoped)) wrong.push([node, "is declared with var"]);
      if (node.flags & ts.NodeFlags.Let) {
        for (const one of node.declarations) {
          if (one.initializer && ts.isIdentifier(one.name)) declared.set(checker.getSymbolAtLocation(one.name), one);
        }
      }
    }
    if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind;
      if (kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken) {
        wrong.push([node, "compares with == or !="]);
      }
      if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) assigned(node.left);
    }
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && ts.isIdentifier(node.operand)) assigned(node.operand);
    if (ts.isDebuggerStatement(node)) wrong.push([node, "stops in a debugger"]);
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText();
      if (/^(console\.\w+|alert|window\.alert|eval|document\.write)$/.test(callee)) wrong.push([node, `calls ${callee}`]);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "Function") wrong.push([node, "makes code of a text"]);
    ts.forEachChild(node, visit);
  };
  const assigned = (target) => {
    if (ts.isIdentifier(target)) written.add(checker.getSymbolAtLocation(target));
    else ts.forEachChild(target, assigned);
  };
  visit(source);
  for (const [symbol, node] of declared) {
    if (!written.has(symbol)) wrong.push([node, `${symbol.name} never changes: const`]);
  }
  return wrong;
};
