// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The order leaves; nothing can be stopped now, and the page says so.
PicturePage {
    state_: "Ordering"
    picture: IconPicture { icon: "mail" }
    heading: qsTrId("ordering.title")
    lines: [view.late ? qsTrId("ordering.verify") : qsTrId("ordering.leaving")]
    Ticks { width: parent.width; names: [qsTrId("ordering.sent"), qsTrId("ordering.ready")]; done: view.placed ? 1 : 0 }
}
