// Classic script, loaded before the program of the page: 查找 answers Ctrl+K from the first moment on. What is typed
// until its field is there is held and handed over (routes/(app)/search/find.ts); if it never comes, the plain page
// of 查找 takes it.
(function () {
	'use strict';
	const PATIENCE_MS = 5000;
	/** What was typed since the keys were pressed; null while nobody waits for the field. */
	let held = null;
	let giveUp;
	/** Where the caret was. */
	let behind = null;
	/** The form that was typed in before the program was there, which asks before it is left. */
	let typedIn = null;
	let isProgramHere = false;

	function link() {
		// whoever may not find has no such link
		return document.querySelector('header a[href="/search"]');
	}

	function begin() {
		if (held !== null) return;
		held = '';
		// an input method writes where the caret is, whatever becomes of its keys
		behind = document.activeElement;
		if (behind) behind.blur();
		getSelection().removeAllRanges();
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
		if (behind && behind.isConnected && document.activeElement === document.body) behind.focus();
		behind = null;
		return typed;
	}

	function hold(event) {
		// a key of an input method is no letter yet
		if (event.isComposing || event.key === 'Process' || event.keyCode === 229) return true;
		if (event.key === 'Escape') release();
		else if (event.key === 'Enter') held = held.trimEnd() + '\n';
		else if (event.key === 'Backspace') held = held.slice(0, -1);
		else if (event.key.length === 1) held += event.key;
		else return false;
		return true;
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
			if (!hold(event)) return;
			event.preventDefault();
			event.stopPropagation();
		},
		true
	);
	addEventListener(
		'input',
		function (event) {
			const form = event.target.form;
			if (!isProgramHere && form && form.method === 'post') typedIn = form;
		},
		true
	);
	addEventListener('submit', function () {
		typedIn = null;
	});
	addEventListener('beforeunload', function (event) {
		if (isProgramHere || typedIn === null || !typedIn.isConnected) return;
		event.preventDefault();
		event.returnValue = '';
	});
	window.findKeys = {
		begin: begin,
		release: release,
		isHeld: function () {
			return held !== null;
		},
		/** Whether a form was typed in before the program could see it. */
		isTypedIn: function (form) {
			return typedIn === form;
		},
		/** From now on the program asks before what was typed is left. */
		handOver: function () {
			isProgramHere = true;
		}
	};
})();
