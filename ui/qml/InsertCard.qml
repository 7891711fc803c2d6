// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Put the card in; after a while, how.
PicturePage {
    state_: "InsertCard"
    keep: true
    picture: CardPicture { arrow: "down" }
    heading: qsTrId("insert.title")
    lines: [qsTrId("insert.where"), view.late ? qsTrId("insert.chip") : ""]
}
