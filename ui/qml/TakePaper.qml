// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Take the paper.
PicturePage {
    state_: "TakePaper"
    tick: true
    picture: PaperPicture {}
    heading: qsTrId("take.paper")
    nextText: qsTrId("take.paperDone")
}
