import type { Insertable } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { readAnchorLines, type Anchor } from '../../domain/audit-anchor.ts';
import { anchorAudit } from '../operations/anchor-audit.ts';
import { hashOfLink, type AuditRow } from './audit-chain.ts';
import { appendAuditEvent, installEvents, verifyAuditChains } from './audit-events.ts';
import type { Schema } from './schema.ts';
import { onBothEngines } from './test-db.ts';
import { transact } from './transact.ts';

type AnchorRow = Insertable<Schema['audit_anchor']>;
type Chain = { rows: AuditRow[]; anchors: AnchorRow[] };
type Tamper = [label: string, change: (chain: Chain) => Chain];

const links = 12;
/** After these links a day ended, and the chain was anchored. */
const anchoredAt = [4, 8, 12];

const withRows =
	(change: (rows: AuditRow[]) => AuditRow[]) =>
	({ rows, anchors }: Chain): Chain => ({ rows: change(rows), anchors });
const withAnchors =
	(change: (anchors: AnchorRow[]) => AnchorRow[]) =>
	({ rows, anchors }: Chain): Chain => ({ rows, anchors: change(anchors) });

/** The links with fitting numbers and hashes, as somebody makes them who knows how. */
function relinked(rows: AuditRow[]): AuditRow[] {
	const made: AuditRow[] = [];
	for (const row of rows) {
		const before = made.at(-1);
		const link = { ...row, seq: made.length + 1, previous_hash: before?.hash ?? '' };
		made.push({ ...link, hash: hashOfLink(link) });
	}
	return made;
}

/** The anchors of the database made to fit whatever the chain has become. */
function reanchored({ rows, anchors }: Chain): Chain {
	const hashes = new Map(rows.map((row) => [row.seq, row.hash]));
	const fitting = anchors.flatMap((anchor) => {
		const hash = hashes.get(anchor.seq);
		return hash === undefined ? [] : [{ ...anchor, hash }];
	});
	return { rows, anchors: fitting };
}

function renumbered(rows: AuditRow[]): AuditRow[] {
	return rows.map((row, index) => ({ ...row, seq: index + 1 }));
}

function swapped(rows: AuditRow[], one: number, other: number): AuditRow[] {
	const seqs = new Map([
		[one, other],
		[other, one]
	]);
	return rows.map((row) => ({ ...row, seq: seqs.get(row.seq) ?? row.seq }));
}

const columns: Record<keyof AuditRow, (row: AuditRow) => Partial<AuditRow>> = {
	jurisdiction_id: () => ({ jurisdiction_id: 'b' }),
	seq: ({ seq }) => ({ seq: seq + 100 }),
	happened_at: () => ({ happened_at: '2026-11-01T00:00:00.000Z' }),
	actor_id: () => ({ actor_id: null }),
	actor_name: () => ({ actor_name: '别人' }),
	address: () => ({ address: '10.9.9.9' }),
	action: () => ({ action: 'thing.other' }),
	noun: () => ({ noun: null }),
	object_id: () => ({ object_id: 'other' }),
	summary: () => ({ summary: '{"to":"别的"}' }),
	previous_hash: () => ({ previous_hash: 'f'.repeat(64) }),
	hash: () => ({ hash: 'f'.repeat(64) })
};

const edits = Object.entries(columns).flatMap(([column, edit]) =>
	[1, 6, links].map((at): Tamper => [
		`${column} of link ${at} edited`,
		withRows((rows) => rows.map((row) => (row.seq === at ? { ...row, ...edit(row) } : row)))
	])
);

const without = (...gone: number[]) =>
	withRows((rows) => rows.filter(({ seq }) => !gone.includes(seq)));
const deletions: Tamper[] = [
	['the first link deleted', without(1)],
	['the second link deleted', without(2)],
	['a middle link deleted', without(6)],
	['the last link deleted', without(12)],
	['the first three deleted', without(1, 2, 3)],
	['every other link deleted', without(2, 4, 6, 8, 10)],
	['the whole chain deleted', withRows(() => [])]
];

const moves: Tamper[] = [
	...[
		[1, 2],
		[6, 7],
		[11, 12],
		[1, 12]
	].map(([one = 0, other = 0]): Tamper => [
		`links ${one} and ${other} swapped`,
		withRows((rows) => swapped(rows, one, other))
	]),
	['the order reversed', withRows((rows) => renumbered(rows.toReversed()))],
	[
		'every number one higher',
		withRows((rows) => rows.map((row) => ({ ...row, seq: row.seq + 1 })))
	],
	...[1, 6].map((gone): Tamper => [
		`link ${gone} deleted and the rest renumbered`,
		withRows((rows) => renumbered(rows.filter(({ seq }) => seq !== gone)))
	])
];

const forged = (row: AuditRow): AuditRow => ({ ...row, action: 'thing.forged' });
const appended: Tamper = [
	'a forged link behind the last, with a hash of its own',
	withRows((rows) => [...rows, ...rows.slice(-1).map((row) => ({ ...forged(row), seq: 13 }))])
];
const insertions: Tamper[] = [1, 6, 11].flatMap((at): Tamper[] => [
	[
		`a forged link after ${at}, the rest renumbered`,
		withRows((rows) =>
			renumbered(rows.flatMap((row) => (row.seq === at ? [row, forged(row)] : [row])))
		)
	],
	[
		`a forged link after ${at}, everything linked anew, as long as before`,
		withRows((rows) =>
			relinked(rows.flatMap((row) => (row.seq === at ? [row, forged(row)] : [row]))).slice(0, links)
		)
	]
]);

const cuts: Tamper[] = [1, 3, 4, 7, 8, 11].flatMap((end): Tamper[] => {
	const cut = withRows((rows) => rows.filter(({ seq }) => seq <= end));
	return [
		[`the end after ${end} cut off`, cut],
		[`the end after ${end} cut off with its anchors`, (chain) => reanchored(cut(chain))]
	];
});

const rewritings: Tamper[] = [1, 2, 4, 5, 8, 9, 12].flatMap((from): Tamper[] => {
	const rewrite = withRows((rows) =>
		relinked(rows.map((row) => (row.seq >= from ? { ...row, actor_name: '别人' } : row)))
	);
	return [
		[`rewritten from ${from} with fitting hashes`, rewrite],
		[
			`rewritten from ${from} with fitting hashes and anchors`,
			(chain) => reanchored(rewrite(chain))
		]
	];
});

const marks: Tamper[] = [
	...anchoredAt.map((at): Tamper => [
		`the anchor of link ${at} deleted`,
		withAnchors((anchors) => anchors.filter(({ seq }) => seq !== at))
	]),
	['all anchors deleted', withAnchors(() => [])],
	[
		'an anchor with another hash',
		withAnchors((anchors) =>
			anchors.map((anchor) => (anchor.seq === 8 ? { ...anchor, hash: '0'.repeat(64) } : anchor))
		)
	],
	[
		'an anchor moved beyond the end',
		withAnchors((anchors) =>
			anchors.map((anchor) => (anchor.seq === 12 ? { ...anchor, seq: 20 } : anchor))
		)
	]
];

/** A purge that never was: the start is gone and an anchor pretends that it was old enough. */
const purged = (through: number, { rows, anchors }: Chain): Chain => {
	const last = rows.find(({ seq }) => seq === through);
	const anchor = {
		jurisdiction_id: 'a',
		kind: 'purge',
		seq: through,
		hash: last?.hash ?? '',
		made_at: '2026-11-21T00:00:00.000Z'
	};
	return {
		rows: rows.filter(({ seq }) => seq > through),
		anchors: [...anchors.filter(({ seq }) => seq > through), anchor]
	};
};
const purges: Tamper[] = [
	...[1, 5, 8].map((through): Tamper => [
		`the start up to ${through} taken out as if purged`,
		(chain) => purged(through, chain)
	]),
	[
		'a young start taken out, with an event that tells of it',
		(chain) => {
			const { rows, anchors } = purged(8, chain);
			const last = rows.at(-1);
			const through = chain.rows[7];
			if (!last || !through) return chain;
			const link = {
				...last,
				seq: last.seq + 1,
				action: 'audit.purge',
				summary: JSON.stringify({ through: 8, hash: through.hash }),
				previous_hash: last.hash
			};
			return { rows: [...rows, { ...link, hash: hashOfLink(link) }], anchors };
		}
	],
	[
		'a purge anchor beside a start that is still there',
		(chain) => ({
			rows: chain.rows,
			anchors: [
				...chain.anchors,
				...purged(3, chain).anchors.filter(({ kind }) => kind === 'purge')
			]
		})
	]
];

const tampers: Tamper[] = [
	...edits,
	...deletions,
	...moves,
	...insertions,
	appended,
	...cuts,
	...rewritings,
	...marks,
	...purges
];

onBothEngines('a chain that was tampered with', (get) => {
	let kept: Anchor[] = [];
	let whole: Chain = { rows: [], anchors: [] };

	beforeAll(async () => {
		const db = await get.migrated();
		const lines = new Set<string>();
		for (let link = 1; link <= links; link++) {
			const day = String(link).padStart(2, '0');
			const at = `2026-11-${day}T08:00:00.000Z`;
			for (const chain of ['a', installEvents]) {
				await transact(db, (trx) =>
					appendAuditEvent(trx, chain, {
						at,
						actorId: 'p1',
						actorName: '王小明',
						address: '10.0.0.1',
						action: `thing.${link}`,
						noun: 'thing',
						objectId: `t${link}`,
						summary: { to: `值${link}` }
					})
				);
			}
			if (anchoredAt.includes(link)) {
				for (const line of await anchorAudit(db, at)) lines.add(line);
			}
		}
		kept = readAnchorLines([...lines].join('\n')).anchors;
		whole = {
			rows: await db
				.selectFrom('audit_event')
				.selectAll()
				.where('jurisdiction_id', '=', 'a')
				.orderBy('seq')
				.execute(),
			anchors: await db
				.selectFrom('audit_anchor')
				.selectAll()
				.where('jurisdiction_id', '=', 'a')
				.orderBy('seq')
				.execute()
		};
	});

	const put = async ({ rows, anchors }: Chain) => {
		for (const chain of ['a', 'b']) {
			await get.db.deleteFrom('audit_event').where('jurisdiction_id', '=', chain).execute();
			await get.db.deleteFrom('audit_anchor').where('jurisdiction_id', '=', chain).execute();
		}
		if (rows.length > 0) await get.db.insertInto('audit_event').values(rows).execute();
		if (anchors.length > 0) await get.db.insertInto('audit_anchor').values(anchors).execute();
	};

	test('is whole before', async () => {
		await put(whole);
		expect(kept.length).toBe(2 * anchoredAt.length);
		expect(whole.anchors.map(({ seq }) => seq)).toEqual(anchoredAt);
		expect(await verifyAuditChains(get.db, { kept })).toEqual({ events: 2 * links, faults: [] });
	});

	test(`is found in all of ${tampers.length} copies, and nothing is said of its neighbour`, async () => {
		expect(tampers.length).toBeGreaterThanOrEqual(50);
		expect(new Set(tampers.map(([label]) => label)).size).toBe(tampers.length);
		const missed: string[] = [];
		const wronged: string[] = [];
		for (const [label, change] of tampers) {
			await put(change(whole));
			const { faults } = await verifyAuditChains(get.db, { kept });
			if (!faults.some(({ jurisdictionId }) => jurisdictionId === 'a')) missed.push(label);
			if (faults.some(({ jurisdictionId }) => jurisdictionId === installEvents)) {
				wronged.push(label);
			}
		}
		expect({ missed, wronged }).toEqual({ missed: [], wronged: [] });
	});

	test.each([
		['cut', cuts],
		['rewritten', rewritings],
		['purge-untold', purges.slice(0, 4)]
	] as const)('is called %s where it is', async (kind, group) => {
		for (const [label, change] of group) {
			await put(change(whole));
			const { faults } = await verifyAuditChains(get.db, { kept });
			expect([label, faults.map((fault) => fault.kind)]).toEqual([
				label,
				expect.arrayContaining([kind])
			]);
		}
	});

	test('tells where a cut chain ends and how far it went', async () => {
		await put(reanchored({ ...whole, rows: whole.rows.slice(0, 7) }));
		const { faults } = await verifyAuditChains(get.db, { kept });
		expect(faults).toEqual([
			{ jurisdictionId: 'a', seq: 7, kind: 'cut', anchored: 12, on: '2026-11-12' },
			{ jurisdictionId: 'a', seq: 8, kind: 'anchor-missing', on: '2026-11-08' },
			{ jurisdictionId: 'a', seq: 12, kind: 'anchor-missing', on: '2026-11-12' }
		]);
	});

	test('without anchors from elsewhere a cut with all its marks is not seen', async () => {
		await put(reanchored({ ...whole, rows: whole.rows.slice(0, 7) }));
		expect((await verifyAuditChains(get.db)).faults).toEqual([]);
	});
});
