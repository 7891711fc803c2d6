// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The address once more, big, on two lines.
PicturePage {
    state_: "EmailCheck"
    picture: IconPicture { icon: "mail" }
    heading: qsTrId("mail.check")
    lines: [qsTrId("mail.use")]
    otherText: qsTrId("mail.no")
    nextText: qsTrId("mail.yes")
    Column {
        width: parent.width
        AppText { objectName: "before"; aloud: ""; width: parent.width; text: view.before || ""; wrapMode: Text.WrapAnywhere; font.pixelSize: 52; font.weight: Font.Bold; font.features: { "ss02": 1, "zero": 1 } }
        AppText { objectName: "after"; aloud: ""; width: parent.width; text: view.after || ""; wrapMode: Text.WrapAnywhere; font.pixelSize: 52; font.weight: Font.Bold; font.features: { "ss02": 1, "zero": 1 } }
    }
}
