/**
 * The layers of the program and what each may import (ARCHITECTURE.md draws them). The first line
 * whose `files` matches a file is its layer. A layer may always import from itself.
 */
export type Layer = {
	name: string;
	files: RegExp;
	may: RegExp[];
	mend: string;
	/** The packages it may use; any that have no other home, where nothing is said. */
	packages?: RegExp;
	packagesMend?: string;
};

const none = /^$/;

const domain = /^\/src\/lib\/domain\//;
const words = /^\/src\/lib\/words\//;
const ui = /^\/src\/lib\/ui\//;
const db = /^\/src\/lib\/server\/db\//;
const log = /^\/src\/lib\/server\/log\//;
const backup = /^\/src\/lib\/server\/backup\//;
const demo = /^\/src\/lib\/server\/demo\//;
const workbook = /^\/src\/lib\/server\/workbook\//;
const document = /^\/src\/lib\/server\/document\//;
const evidence = /^\/src\/lib\/server\/evidence\//;
const outgoing = /^\/src\/lib\/server\/outgoing\//;
const importing = /^\/src\/lib\/server\/importing\//;
const session = /^\/src\/lib\/server\/session\//;
const operations = /^\/src\/lib\/server\/operations\//;
const serverRoot = /^\/src\/lib\/server\/[^/]+\.ts$/;
const startRefused = /^\/src\/lib\/server\/(start-refused|make-folder)\.ts$/;
const imports = /^\/imports\//;
const migrations = /^\/migrations\//;
/** Texts that the server puts into a page by itself: its drawings, and rows by the hundred. */
const uiTexts = /^\/src\/lib\/ui\/(icon-sprite|markup\/[a-z-]+)\.ts$/;
const routes = /^\/src\/routes\//;

export const layers: Layer[] = [
	{
		name: 'domain',
		files: domain,
		may: [],
		mend: 'domain is pure: pass what it needs as an argument, or move the file out of domain',
		packages: none,
		packagesMend: 'domain needs no package: pass what it needs as an argument'
	},
	{
		name: 'words',
		files: words,
		may: [domain],
		mend: 'words turn codes and values into sentences: let the caller hand the value over',
		packages: none,
		packagesMend: 'words need no package'
	},
	{
		name: 'ui',
		files: ui,
		may: [words, domain],
		mend: 'a component gets its data as props: load it in the route and pass it down',
		packages: /^(svelte|chart\.js)(\/|$)/,
		packagesMend: 'a component uses Svelte and nothing else: load it in the route and pass it down'
	},
	{
		name: 'db',
		files: db,
		may: [domain, startRefused, migrations],
		mend: 'db holds SQL only: put the decision into domain or the sequence into operations'
	},
	{
		name: 'log',
		files: log,
		may: [domain, startRefused],
		mend: 'the log knows no business: hand it the facts'
	},
	{
		name: 'workbook',
		files: workbook,
		may: [domain],
		mend: 'workbook reads and writes sheets: let an operation fetch and store',
		packages: /^(node:|exceljs(\/|$))/,
		packagesMend: 'workbook uses Node and ExcelJS and nothing else: let an operation do the rest'
	},
	{
		name: 'document',
		files: document,
		may: [domain],
		mend: 'document reads and writes texts: let an operation fetch and store',
		packages: /^(node:|(docx|mammoth)(\/|$))/,
		packagesMend:
			'document uses Node, docx and mammoth and nothing else: let an operation do the rest'
	},
	{
		name: 'evidence',
		files: evidence,
		may: [domain, startRefused],
		mend: 'evidence keeps bytes by their hash: let an operation keep the rows',
		packages: /^node:/,
		packagesMend: 'evidence uses Node and nothing else: let an operation do the rest'
	},
	{
		name: 'outgoing',
		files: outgoing,
		may: [domain],
		mend: 'outgoing hands over what it is given: what is said to whom is for operations',
		packages: /^node:/,
		packagesMend: 'outgoing uses Node and nothing else: let an operation do the rest'
	},
	{
		name: 'importing',
		files: importing,
		may: [workbook, evidence, db, domain, imports],
		mend: 'importing runs the process that reads a list, and knows its forms: what becomes of the list is for operations'
	},
	{
		name: 'backup',
		files: backup,
		may: [db, domain, startRefused],
		mend: 'backup copies what db gives it'
	},
	{
		name: 'session',
		files: session,
		may: [db, domain],
		mend: 'session knows who is there; what they may do and what they did is for operations'
	},
	{
		name: 'demo',
		files: demo,
		may: [workbook, domain, imports],
		mend: 'the demo is a value built from data: let operations/load-demo.ts store it'
	},
	{
		name: 'operations',
		files: operations,
		may: [
			...[workbook, document, evidence, outgoing, importing, backup, demo, session, db],
			...[words, domain]
		],
		mend: 'an operation knows no page and no command line: pass actor, input and moment in'
	},
	{
		name: 'server',
		files: serverRoot,
		may: [db, backup, log, evidence, outgoing, domain],
		mend: 'files directly in server open and hold what the program runs on; business goes to operations'
	},
	{
		name: 'cli',
		files: /^\/src\/cli\//,
		may: [operations, importing, db, words, domain, serverRoot],
		mend: 'the command line calls operations and reads through db'
	},
	{
		name: 'routes (server)',
		files:
			/^\/src\/(routes\/.*(\+server|\.server|\/[a-z-]+\.server)\.ts|hooks\.server\.ts|app\.d\.ts)$/,
		may: [...[routes, operations, importing, session, db, log, words, domain, serverRoot], uiTexts],
		mend: 'a route parses, calls one operation or read, and answers: move the rest to operations'
	},
	{
		name: 'migrations',
		files: migrations,
		may: [],
		mend: 'a migration is frozen: it must not lean on code that goes on changing',
		packages: /^kysely$/,
		packagesMend: 'a migration is SQL and nothing else'
	},
	{
		name: 'routes (pages)',
		files: routes,
		may: [ui, words, domain, routes, /^\/src\/app\.css$/],
		mend: 'a page shows what its load returned: read it in +page.server.ts'
	}
];

/** What changes data: by these words its name begins, and only these may call it. */
export const writes = {
	into: db,
	names: /^(insert|update|upsert|delete|append|remove|replace|end|migrate|transact)([A-Z]|$)/,
	from: /^\/src\/lib\/server\/((db|operations|session)\/|open-ledger\.ts$)/,
	mend: 'every write goes through an operation, which asks who may and leaves a trace'
};

/** Packages that live in one place, so that they can be replaced there. */
export const homes: { packages: RegExp; home: RegExp; mend: string }[] = [
	{
		packages: /^(kysely|pg|node:sqlite)(\/|$)/,
		home: /^\/(src\/lib\/server\/db|migrations)\//,
		mend: 'write the query as a function in src/lib/server/db and call that'
	},
	{
		packages: /^exceljs(\/|$)/,
		home: workbook,
		mend: 'write the workbook in src/lib/server/workbook and call that'
	},
	{
		packages: /^(docx|mammoth)(\/|$)/,
		home: document,
		mend: 'write the document in src/lib/server/document and call that'
	},
	{
		packages: /^chart\.js(\/|$)/,
		home: /^\/src\/lib\/ui\/chart\//,
		mend: 'draw it with a component of src/lib/ui/chart'
	},
	{
		packages: /^(@sveltejs\/kit|\$app|\$env)(\/|$)/,
		home: /^\/src\/(routes\/|hooks\.)/,
		mend: 'the framework is for routes and hooks: return a value and let the route turn it into an answer'
	},
	{
		packages: /^pino(\/|$)/,
		home: log,
		mend: 'take the log as an argument'
	},
	{
		packages: /^(playwright-core|axe-core)(\/|$)/,
		home: /^\/e2e\//,
		mend: 'browser journeys live in e2e'
	}
];
