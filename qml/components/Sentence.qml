pragma Singleton

import QtQuick

// Words put together from parts, some of which may be missing.
QtObject {
    /// The same words with a capital, where they begin a line of their own.
    function started(words: var): string {
        return words.charAt(0).toUpperCase() + words.slice(1);
    }
    function joined(parts: var, separator: string): string {
        let out = "";
        for (const part of parts)
            if (part !== "")
                out += (out === "" ? "" : separator) + part;
        return out;
    }
}
