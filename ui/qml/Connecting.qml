// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Contact with the city, step by step.
PicturePage {
    state_: "Connecting"
    picture: IconPicture { icon: "clock" }
    heading: qsTrId("connecting.title")
    lines: [view.late ? qsTrId("connecting.slow") : ""]
    Ticks {
        width: parent.width
        names: [qsTrId("connecting.card"), qsTrId("connecting.city"), qsTrId("connecting.documents")]
        done: view.connected || 0
    }
}
