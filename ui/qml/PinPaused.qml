// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Time over, or the red key. Nothing is lost.
PicturePage {
    state_: "PinPaused"
    picture: IconPicture { icon: "clock" }
    heading: qsTrId("pin.paused.title")
    lines: [qsTrId("pin.paused.line")]
    otherText: qsTrId("tile.stop")
    nextText: qsTrId("pin.retry")
}
