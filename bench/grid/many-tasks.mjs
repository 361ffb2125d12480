import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Makes a demo ledger as large as it is asked for: its running tasks over and over, with what hangs on them. */
export function multiplyTasks(data, count) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 5000');
	const tasks = db.prepare("select * from task where state = 'active' order by position").all();
	const there = db.prepare("select count(*) as n from task where state <> 'draft'").get().n;
	const top = db.prepare('select max(position) as top from task').get().top;
	const parts = ['task_unit', 'contact'].map((table) => ({
		table,
		rows: Map.groupBy(db.prepare(`select * from ${table}`).all(), (row) => row.task_id)
	}));
	db.exec('begin');
	for (let made = 0; made < count - there; made += 1) {
		const task = tasks[made % tasks.length];
		const id = `${task.id}-${made}`;
		const number = String(1000 + made);
		insert(db, 'task', { ...task, id, number, position: top + 1 + made });
		for (const { table, rows } of parts) {
			for (const row of rows.get(task.id) ?? []) {
				insert(db, table, { ...row, id: `${row.id}-${made}`, task_id: id });
			}
		}
	}
	db.exec('commit');
	db.close();
}

const statements = new Map();

function insert(db, table, row) {
	const columns = Object.keys(row);
	if (!statements.has(table)) {
		const marks = columns.map(() => '?').join(', ');
		const into = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
		statements.set(table, db.prepare(into));
	}
	statements.get(table).run(...Object.values(row));
}
