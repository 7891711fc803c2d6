// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Where the code may be.
PicturePage {
    state_: "PinHelp"
    picture: IconPicture { icon: "help" }
    heading: qsTrId("pin.help.title")
    lines: [qsTrId("pin.help.1"), qsTrId("pin.help.2"), qsTrId("pin.help.3"), qsTrId("phone").arg(view.phone)]
    Appointment { width: parent.width }
}
