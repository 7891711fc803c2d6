// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Ordered; how and when it comes, and the number to follow it.
PicturePage {
    id: page
    state_: "OrderedLater"
    tick: true
    picture: IconPicture { icon: view.way === "print" ? "printer" : "mail" }
    heading: qsTrId("done.title")
    lines: [view.how ? page.filled(view.how, view.days || 0) : ""]
    otherText: qsTrId("done.other")
    nextText: qsTrId("done.finished")
    Column {
        spacing: 10
        AppText { text: qsTrId("done.code"); color: Theme.muted }
        AppText { objectName: "code"; text: view.code || ""; font.pixelSize: Theme.h2; font.weight: Font.Bold; font.features: { "ss02": 1, "zero": 1 } }
        AppButton { objectName: "slip"; visible: view.slip === "offer"; text: qsTrId("done.slip"); icon: "printer"; onTapped: terminal.touch("slip") }
        AppText { visible: view.slip === "waits"; width: parent.width; text: qsTrId("done.slipWaits"); color: Theme.muted }
    }
}
