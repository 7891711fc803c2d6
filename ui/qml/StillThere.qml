// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The whole page is replaced; any touch returns to where the person was.
PicturePage {
    state_: "StillThere"
    picture: IconPicture { icon: "clock" }
    heading: qsTrId("still.title")
    lines: [qsTrId("still.touch")]
    nextText: qsTrId("still.here")
    Ring { part: terminal.wholeSeconds > 0 ? terminal.seconds / terminal.wholeSeconds : 0 }
}
