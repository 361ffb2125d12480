// Functions that Chromium 90 lacks and the pages use; loaded first.
(function (g) {
	'use strict';
	function def(o, n, f) { if (o && !(n in o)) Object.defineProperty(o, n, { value: f, writable: true, configurable: true, enumerable: false }); }
	def(Object, 'hasOwn', function (o, k) { return Object.prototype.hasOwnProperty.call(o, k); });
	const at = function (i) { i = Math.trunc(i) || 0; return this[i < 0 ? this.length + i : i]; };
	[Array, String, Object.getPrototypeOf(Uint8Array)].forEach(function (c) { def(c.prototype, 'at', at); });
	def(Array.prototype, 'toSorted', function (f) { return Array.from(this).sort(f); });
	def(Array.prototype, 'toReversed', function () { return Array.from(this).reverse(); });
	def(g, 'structuredClone', function clone(v, _o, seen) { // data only: no transfer, no class instances
		seen = seen instanceof Map ? seen : new Map();
		if (typeof v === 'function' || typeof v === 'symbol') throw new DOMException('could not be cloned', 'DataCloneError');
		if (v === null || typeof v !== 'object' || v instanceof Blob) return v;
		if (seen.has(v)) return seen.get(v);
		const go = function (x) { return clone(x, undefined, seen); }, keep = function (r) { seen.set(v, r); return r; };
		if (v instanceof Date) return new Date(v);
		if (v instanceof RegExp) return new RegExp(v.source, v.flags);
		if (v instanceof ArrayBuffer) return v.slice(0);
		if (ArrayBuffer.isView(v)) return v instanceof DataView ? new DataView(v.buffer.slice(0), v.byteOffset, v.byteLength) : v.slice();
		if (v instanceof Map) { const m = keep(new Map()); v.forEach(function (x, k) { m.set(go(k), go(x)); }); return m; }
		if (v instanceof Set) { const s = keep(new Set()); v.forEach(function (x) { s.add(go(x)); }); return s; }
		if (v instanceof Error) { const e = new v.constructor(v.message); e.stack = v.stack; return e; }
		const r = keep(Array.isArray(v) ? new Array(v.length) : {});
		Object.keys(v).forEach(function (k) { r[k] = go(v[k]); });
		return r;
	});
})(self);
