// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The one heading of a page.
AppText {
    objectName: "heading"
    font.pixelSize: Theme.h1
    font.weight: Font.Bold
    lineHeight: 1.15
    Accessible.role: Accessible.Heading
}
