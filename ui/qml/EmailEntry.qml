// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// An address, typed. The green button always answers: what is wrong is said beside the field, and the text stays.
ListPage {
    id: page
    state_: "EmailEntry"
    heading: qsTrId("mail.title")
    nextText: qsTrId("mail.next")
    compact: true
    above: TypedField {
        shown: page.view.shown || ""; problem: page.view.problem || ""; hint: qsTrId("mail.use")
        canHide: true; hidden: page.view.hidden || false
    }
    Keyboard { width: parent.width; room: page.bodyHeight }
}
