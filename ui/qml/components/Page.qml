// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// What every page has: its name for tests, the word on the green button (none: no button) and what it does.
Item {
    id: root
    property string nextText: ""
    readonly property var view: terminal.view
    property string state_: ""
    // Nothing that is touched may lie above this line when the screen is lowered (ux 2.3).
    readonly property real reach: Theme.low && parent ? Math.max(0, terminal.reach - parent.y) : 0
    objectName: "page_" + state_
    // A text in the citizen's language; in French and Dutch as long as none was chosen.
    function said(key, between) {
        return view.language ? qsTrId(key) : ["fr", "nl"].map(tongue => terminal.textIn(key, tongue)).join(between || "\n")
    }
    function filled(key, value) {
        const text = qsTrId(key)
        return text.includes("%1") ? text.arg(value) : text
    }
    function filledBoth(key, value) { return said(key, " · ").replace(/%1/g, value) }
    function goOn() { terminal.touch("next") }
}
