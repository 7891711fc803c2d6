// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The documents without a card. Nothing here belongs to anybody.
ListPage {
    id: page
    state_: "Browse"
    heading: qsTrId("cat.title")
    nextText: qsTrId("browse.start")
    Documents { anchors.fill: parent; visible: (page.view.documents || []).length > 0 }
    AppText {
        anchors.centerIn: parent
        visible: (view.documents || []).length === 0
        text: qsTrId("connecting.title")
        font.pixelSize: Theme.lead
    }
}
