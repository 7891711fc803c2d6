// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Sheet by sheet, as the printer itself counts them.
PicturePage {
    id: page
    state_: "Printing"
    picture: PaperPicture {}
    heading: qsTrId("print.title")
    lines: [qsTrId("print.here")]
    notice: view.card ? qsTrId("print.moment") : ""
    Ticks {
        width: parent.width
        names: Array.from({ length: Math.max(1, page.view.total || 1) }, (_, n) => qsTrId("print.sheet").arg(n + 1).arg(Math.max(1, page.view.total || 1)))
        done: page.view.out || 0
    }
}
