pragma Singleton

import QtQuick

// Words put together from parts, some of which may be missing.
QtObject {
    function joined(parts: var, separator: string): string {
        let out = "";
        for (const part of parts)
            if (part !== "")
                out += (out === "" ? "" : separator) + part;
        return out;
    }
}
