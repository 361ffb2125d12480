// The floor: rows of a ledger by a bare template, as they come out of memory. node template.mjs FILE
import { readFileSync } from 'node:fs';
import http from 'node:http';

const rows = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text).replace(/[&<>"]/g, (mark) => marks[mark]);

const server = http.createServer((request, response) => {
	const page = Buffer.from(
		`<!doctype html><html lang="zh-CN"><title>台账</title><table>${rows.map(line).join('')}</table></html>`
	);
	response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': page.length });
	response.end(page);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

function line({ id, number, measure, units, deadlineText, dueOn, standing, percent }) {
	return `<tr><td><a href="/tasks/${escaped(id)}">第${escaped(number)}项</a></td><td>${escaped(measure)}</td><td>${units
		.map(({ name, role }) => `<div>${escaped(name)} <span>${escaped(role)}</span></div>`)
		.join(
			''
		)}</td><td>${escaped(deadlineText ?? '')}<div>${escaped(dueOn ?? '')}</div></td><td>${escaped(
		standing
	)}</td><td>${percent ?? '—'}</td></tr>`;
}
