// Classic script, loaded before the program of the page: 查找 answers Ctrl+K from the first moment on. What is typed
// until its field is there is held and handed over (routes/(app)/search/find.ts); if it never comes, the plain page
// of 查找 takes it.
(function () {
	'use strict';
	const PATIENCE_MS = 5000;
	/** What was typed since the keys were pressed; null while nobody waits for the field. */
	let held = null;
	let giveUp;

	function link() {
		// whoever may not find has no such link
		return document.querySelector('header a[href="/search"]');
	}

	function begin() {
		if (held !== null) return;
		held = '';
		giveUp = setTimeout(function () {
			location.assign('/search?q=' + encodeURIComponent(release().trim()));
		}, PATIENCE_MS);
		dispatchEvent(new Event('ledger-find'));
	}

	/** Ends the holding. A line break at the end: Enter was pressed. */
	function release() {
		const typed = held === null ? '' : held;
		held = null;
		clearTimeout(giveUp);
		return typed;
	}

	addEventListener('keydown', function (event) {
		const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
		if (!isFind || event.key.toLowerCase() !== 'k' || link() === null) return;
		event.preventDefault();
		begin();
	});
	addEventListener(
		'keydown',
		function (event) {
			if (held === null || event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.key === 'Enter') held = held.trimEnd() + '\n';
			else if (event.key === 'Backspace') held = held.slice(0, -1);
			else if (event.key.length === 1) held += event.key;
			else return;
			event.preventDefault();
			event.stopPropagation();
		},
		true
	);
	window.findKeys = {
		begin: begin,
		release: release,
		isHeld: function () {
			return held !== null;
		}
	};
})();
