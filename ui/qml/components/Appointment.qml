// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The city's page for appointments, for a phone; nothing where the site names none.
Row {
    readonly property var runs: terminal.view.appointment || []
    visible: runs.length > 0
    height: visible ? implicitHeight : 0
    spacing: 28
    Squares { runs: parent.runs; label: qsTrId("qr.appointment"); width: 180 }
    AppText { width: parent.width - 220; text: qsTrId("qr.appointment"); anchors.verticalCenter: parent.verticalCenter }
}
